import path from 'node:path'

import type { CollectionConfig } from 'payload'

import { altFault } from '@/checks/alt-text'
import { env } from '@/lib/env'
import { altDecisions } from '@/lib/vocabulary'

import { accessTo } from './access/access'
import { hiddenFromLinksEditors } from './access/who'
import { options } from './fields/options'
import { publicSinceField } from './fields/public-since'
import { savedByField } from './fields/saved-by'
import { whereUsedField } from './fields/where-used'
import { announceChange, announceRemoval } from './hooks/announce-changes'
import { checkImage } from './hooks/check-upload'
import { clampVisitors } from './hooks/clamp-visitors'
import { noteReads } from './hooks/note-reads'
import { saveOneAtATime } from './hooks/save-one-at-a-time'
import { sendUploadsSafely } from './hooks/send-uploads-safely'

/** Pictures, each with a decision about what somebody who cannot see it is told. */
export const images: CollectionConfig = {
  slug: 'images',
  labels: { singular: 'Image', plural: 'Images' },
  access: accessTo('images'),
  trash: true,
  admin: { hidden: hiddenFromLinksEditors, defaultColumns: ['filename', 'decision', 'alt', 'updatedAt'], description: 'Pictures for pages. Visitors can fetch one only while something published shows it.' },
  defaultPopulate: { url: true, filename: true, alt: true, decision: true, caption: true, credit: true, width: true, height: true, sizes: true, updatedAt: true },
  hooks: { beforeOperation: [clampVisitors, checkImage, saveOneAtATime], afterChange: [announceChange], afterDelete: [announceRemoval], beforeRead: [noteReads] },
  upload: {
    staticDir: path.join(env.dataDir, 'images'),
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp'],
    focalPoint: true,
    crop: false,
    pasteURL: false,
    modifyResponseHeaders: sendUploadsSafely,
    adminThumbnail: 'card',
    imageSizes: [
      { name: 'card', width: 480, height: 320, position: 'centre', formatOptions: { format: 'webp', options: { quality: 78 } } },
      { name: 'medium', width: 800, withoutEnlargement: true, formatOptions: { format: 'webp', options: { quality: 78 } } },
      { name: 'wide', width: 1600, withoutEnlargement: true, formatOptions: { format: 'webp', options: { quality: 76 } } },
      { name: 'share', width: 1200, height: 630, position: 'centre', formatOptions: { format: 'jpeg', options: { quality: 80 } } },
    ],
  },
  fields: [
    {
      name: 'decision',
      label: 'What should somebody who cannot see it be told?',
      type: 'radio',
      required: true,
      options: options(altDecisions),
      admin: { description: 'Every image needs a decision.' },
    },
    {
      name: 'alt',
      label: 'Description',
      type: 'text',
      maxLength: 250,
      validate: (value: string | null | undefined, { siblingData }: { siblingData: Partial<{ decision: string }> }) =>
        // Without a decision, the decision itself is refused.
        !siblingData.decision || (altFault(siblingData.decision, value) ?? true),
      admin: {
        condition: (_, sibling) => sibling?.decision === 'describes',
        description: 'What the image says, in one sentence. Do not start with “image of”.',
      },
    },
    { name: 'caption', type: 'text', maxLength: 300, admin: { description: 'Words under the picture that everybody sees.' } },
    { name: 'credit', type: 'text', maxLength: 120, admin: { description: 'Who made it or owns it, such as Photograph: NHS England.' } },
    publicSinceField,
    savedByField,
    whereUsedField,
  ],
}
