import * as migration_20261122_212034_initial from './20261122_212034_initial';
import * as migration_20261123_005526_removals from './20261123_005526_removals';
import * as migration_20261123_025540_flow from './20261123_025540_flow';
import * as migration_20261123_030000_history_only_grows from './20261123_030000_history_only_grows';
import * as migration_20261123_035528_checks from './20261123_035528_checks';

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
    up: migration_20261123_025540_flow.up,
    down: migration_20261123_025540_flow.down,
    name: '20261123_025540_flow',
  },
  {
    up: migration_20261123_030000_history_only_grows.up,
    down: migration_20261123_030000_history_only_grows.down,
    name: '20261123_030000_history_only_grows',
  },
  {
    up: migration_20261123_035528_checks.up,
    down: migration_20261123_035528_checks.down,
    name: '20261123_035528_checks'
  },
];
