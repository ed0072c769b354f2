import type { CollectionConfig } from 'payload'

import type { PublicCollection } from '@/lib/urls'

import { announceDeletion, announcePublicChange } from '../hooks/announce-changes'
import { clampVisitors } from '../hooks/clamp-visitors'
import { consequencesOf } from '../hooks/consequences'
import { dropAutosaved } from '../hooks/drop-autosaved'
import { findingsEndpoint } from '../hooks/findings'
import { followStates } from '../hooks/follow-states'
import { forgetLinksOfDeleted } from '../hooks/forget-links'
import { guardPublishing } from '../hooks/guard-publishing'
import { noteIntent } from '../hooks/intent'
import { keepHistory } from '../hooks/keep-history'
import { forgetDeleted, keepSearchable } from '../hooks/keep-searchable'
import { leaveRedirect, leaveWord } from '../hooks/keep-addresses'
import { compareLiveVersions, rememberDeletedVersion, rememberLiveVersion } from '../hooks/live-version'
import { bringBackDraft } from '../hooks/newer-draft'
import { noteReads } from '../hooks/note-reads'
import { recordReferences } from '../hooks/references'
import { refuseFaults } from '../hooks/refuse-faults'
import { saveOneAtATime } from '../hooks/save-one-at-a-time'
import { hideUploadsOfDeleted, showUploadsInUse } from '../hooks/show-uploads-in-use'
import { showUnsaved } from '../hooks/show-unsaved'
import { forgetForStaff, keepStaffSearchable } from '../hooks/staff-index'
import { stampPublishedAt } from '../hooks/stamp-published-at'
import { accessTo } from './access'

/** The header of every document's form: where it stands, and the steps that the table of transitions allows. */
export const flowComponents = {
  edit: {
    Status: '/admin/document-state#DocumentState',
    PublishButton: '/admin/document-actions#DocumentActions',
    UnpublishButton: '/admin/nothing#Nothing',
    editMenuItems: ['/admin/trash-document#TrashDocument'],
  },
  views: { edit: { history: { Component: '/admin/history#HistoryView', path: '/history', tab: { label: 'History', href: '/history', order: 150 } } } },
} satisfies NonNullable<CollectionConfig['admin']>['components']

/** The same for a page that has related links of its own. */
export const linkedComponents = {
  edit: flowComponents.edit,
  views: {
    edit: {
      ...flowComponents.views.edit,
      relatedLinks: { Component: '/admin/related-links#RelatedLinksView', path: '/related-links', tab: { label: 'Related links', href: '/related-links', order: 120 } },
    },
  },
} satisfies NonNullable<CollectionConfig['admin']>['components']

/** What every collection has that visitors read: who may do what, drafts, fifty versions, a trash, and the hooks of publishing. */
export const publishable = (slug: PublicCollection) =>
  ({
    slug,
    access: accessTo(slug),
    versions: { drafts: true, maxPerDoc: 50 },
    trash: true,
    endpoints: [consequencesOf(slug), findingsEndpoint(slug)],
    hooks: {
      beforeOperation: [guardPublishing, noteIntent, clampVisitors, saveOneAtATime],
      beforeChange: [rememberLiveVersion, followStates, stampPublishedAt, recordReferences, refuseFaults],
      afterChange: [compareLiveVersions, leaveRedirect, showUploadsInUse, announcePublicChange, keepSearchable, keepStaffSearchable, keepHistory, bringBackDraft, dropAutosaved],
      beforeDelete: [rememberDeletedVersion, forgetLinksOfDeleted],
      afterDelete: [leaveWord, hideUploadsOfDeleted, forgetDeleted, forgetForStaff, announceDeletion],
      beforeRead: [showUnsaved, noteReads],
    },
  }) satisfies Partial<CollectionConfig>
