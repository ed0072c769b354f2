import * as migration_20261122_212034_initial from './20261122_212034_initial';
import * as migration_20261123_005526_removals from './20261123_005526_removals';
import * as migration_20261123_041024_publishing from './20261123_041024_publishing';
import * as migration_20261123_050359_checks from './20261123_050359_checks';
import * as migration_20261123_060000_history_only_grows from './20261123_060000_history_only_grows';
import * as migration_20261123_080000_search from './20261123_080000_search';
import * as migration_20261123_091500_search_files from './20261123_091500_search_files';
import * as migration_20261123_092500_search_comparison from './20261123_092500_search_comparison';
import * as migration_20261123_094722_related_links from './20261123_094722_related_links';
import * as migration_20261123_095500_suggestions from './20261123_095500_suggestions';
import * as migration_20261123_142500_outside_links from './20261123_142500_outside_links';
import * as migration_20261124_220000_references_of_a_document from './20261124_220000_references_of_a_document';
import * as migration_20261124_221005_outside_links_seen from './20261124_221005_outside_links_seen';
import * as migration_20261124_221010_suggestions_quickly from './20261124_221010_suggestions_quickly';
import * as migration_20261124_224001_search_queue from './20261124_224001_search_queue';
import * as migration_20261124_224002_search_beginnings from './20261124_224002_search_beginnings';
import * as migration_20261124_224003_search_narrowing from './20261124_224003_search_narrowing';
import * as migration_20261124_224004_search_file_titles from './20261124_224004_search_file_titles';
import * as migration_20261124_225001_search_meanings from './20261124_225001_search_meanings';
import * as migration_20261124_225002_search_misses from './20261124_225002_search_misses';
import * as migration_20261124_225003_search_drift from './20261124_225003_search_drift';
import * as migration_20261124_225004_staff_search from './20261124_225004_staff_search';
import * as migration_20261124_225501_search_parts from './20261124_225501_search_parts';
import * as migration_20261125_014500_failed_jobs from './20261125_014500_failed_jobs';
import * as migration_20261125_020001_search_wholes from './20261125_020001_search_wholes';
import * as migration_20261127_131000_staff_files from './20261127_131000_staff_files';
import * as migration_20261127_131715_autosaved from './20261127_131715_autosaved';
import * as migration_20261129_144000_search_facts from './20261129_144000_search_facts';

export const migrations = [
  {
    up: migration_20261122_212034_initial.up,
    down: migration_20261122_212034_initial.down,
    name: '20261122_212034_initial',
  },
  {
    up: migration_20261123_005526_removals.up,
    down: migration_20261123_005526_removals.down,
    name: '20261123_005526_removals',
  },
  {
    up: migration_20261123_041024_publishing.up,
    down: migration_20261123_041024_publishing.down,
    name: '20261123_041024_publishing',
  },
  {
    up: migration_20261123_050359_checks.up,
    down: migration_20261123_050359_checks.down,
    name: '20261123_050359_checks',
  },
  {
    up: migration_20261123_060000_history_only_grows.up,
    down: migration_20261123_060000_history_only_grows.down,
    name: '20261123_060000_history_only_grows',
  },
  {
    up: migration_20261123_080000_search.up,
    down: migration_20261123_080000_search.down,
    name: '20261123_080000_search',
  },
  {
    up: migration_20261123_091500_search_files.up,
    down: migration_20261123_091500_search_files.down,
    name: '20261123_091500_search_files',
  },
  {
    up: migration_20261123_092500_search_comparison.up,
    down: migration_20261123_092500_search_comparison.down,
    name: '20261123_092500_search_comparison',
  },
  {
    up: migration_20261123_094722_related_links.up,
    down: migration_20261123_094722_related_links.down,
    name: '20261123_094722_related_links',
  },
  {
    up: migration_20261123_095500_suggestions.up,
    down: migration_20261123_095500_suggestions.down,
    name: '20261123_095500_suggestions',
  },
  {
    up: migration_20261123_142500_outside_links.up,
    down: migration_20261123_142500_outside_links.down,
    name: '20261123_142500_outside_links',
  },
  {
    up: migration_20261124_220000_references_of_a_document.up,
    down: migration_20261124_220000_references_of_a_document.down,
    name: '20261124_220000_references_of_a_document',
  },
  {
    up: migration_20261124_221005_outside_links_seen.up,
    down: migration_20261124_221005_outside_links_seen.down,
    name: '20261124_221005_outside_links_seen',
  },
  {
    up: migration_20261124_221010_suggestions_quickly.up,
    down: migration_20261124_221010_suggestions_quickly.down,
    name: '20261124_221010_suggestions_quickly',
  },
  {
    up: migration_20261124_224001_search_queue.up,
    down: migration_20261124_224001_search_queue.down,
    name: '20261124_224001_search_queue',
  },
  {
    up: migration_20261124_224002_search_beginnings.up,
    down: migration_20261124_224002_search_beginnings.down,
    name: '20261124_224002_search_beginnings',
  },
  {
    up: migration_20261124_224003_search_narrowing.up,
    down: migration_20261124_224003_search_narrowing.down,
    name: '20261124_224003_search_narrowing',
  },
  {
    up: migration_20261124_224004_search_file_titles.up,
    down: migration_20261124_224004_search_file_titles.down,
    name: '20261124_224004_search_file_titles',
  },
  {
    up: migration_20261124_225001_search_meanings.up,
    down: migration_20261124_225001_search_meanings.down,
    name: '20261124_225001_search_meanings',
  },
  {
    up: migration_20261124_225002_search_misses.up,
    down: migration_20261124_225002_search_misses.down,
    name: '20261124_225002_search_misses',
  },
  {
    up: migration_20261124_225003_search_drift.up,
    down: migration_20261124_225003_search_drift.down,
    name: '20261124_225003_search_drift',
  },
  {
    up: migration_20261124_225004_staff_search.up,
    down: migration_20261124_225004_staff_search.down,
    name: '20261124_225004_staff_search',
  },
  {
    up: migration_20261124_225501_search_parts.up,
    down: migration_20261124_225501_search_parts.down,
    name: '20261124_225501_search_parts',
  },
  {
    up: migration_20261125_014500_failed_jobs.up,
    down: migration_20261125_014500_failed_jobs.down,
    name: '20261125_014500_failed_jobs',
  },
  {
    up: migration_20261125_020001_search_wholes.up,
    down: migration_20261125_020001_search_wholes.down,
    name: '20261125_020001_search_wholes',
  },
  {
    up: migration_20261127_131000_staff_files.up,
    down: migration_20261127_131000_staff_files.down,
    name: '20261127_131000_staff_files',
  },
  {
    up: migration_20261127_131715_autosaved.up,
    down: migration_20261127_131715_autosaved.down,
    name: '20261127_131715_autosaved',
  },
  {
    up: migration_20261129_144000_search_facts.up,
    down: migration_20261129_144000_search_facts.down,
    name: '20261129_144000_search_facts'
  },
];
