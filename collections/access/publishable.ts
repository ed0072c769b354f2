import type { CollectionConfig } from 'payload'

import type { PublicCollection } from '@/lib/urls'

import { announceDeletion, announcePublicChange } from '../hooks/announce-changes'
import { clampVisitors } from '../hooks/clamp-visitors'
import { guardPublishing } from '../hooks/guard-publishing'
import { leaveRedirect, leaveWord } from '../hooks/keep-addresses'
import { compareLiveVersions, rememberDeletedVersion, rememberLiveVersion } from '../hooks/live-version'
import { noteReads } from '../hooks/note-reads'
import { recordReferences } from '../hooks/references'
import { saveOneAtATime } from '../hooks/save-one-at-a-time'
import { hideUploadsOfDeleted, showUploadsInUse } from '../hooks/show-uploads-in-use'
import { stampPublishedAt } from '../hooks/stamp-published-at'
import { accessTo } from './access'

/** What every collection has that visitors read: who may do what, drafts, fifty versions, a trash, and the hooks of publishing. */
export const publishable = (slug: PublicCollection) =>
  ({
    slug,
    access: accessTo(slug),
    versions: { drafts: true, maxPerDoc: 50 },
    trash: true,
    hooks: {
      beforeOperation: [guardPublishing, clampVisitors, saveOneAtATime],
      beforeChange: [rememberLiveVersion, stampPublishedAt, recordReferences],
      afterChange: [compareLiveVersions, leaveRedirect, showUploadsInUse, announcePublicChange],
      beforeDelete: [rememberDeletedVersion],
      afterDelete: [leaveWord, hideUploadsOfDeleted, announceDeletion],
      beforeRead: [noteReads],
    },
  }) satisfies Partial<CollectionConfig>
