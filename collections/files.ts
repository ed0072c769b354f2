import path from 'node:path'

import type { CollectionConfig } from 'payload'

import { env } from '@/lib/env'

import { accessTo } from './access/access'
import { hiddenFromLinksEditors } from './access/who'
import { publicSinceField } from './fields/public-since'
import { savedByField } from './fields/saved-by'
import { whereUsedField } from './fields/where-used'
import { announceChange, announceRemoval } from './hooks/announce-changes'
import { checkFile } from './hooks/check-upload'
import { clampVisitors } from './hooks/clamp-visitors'
import { noteReads } from './hooks/note-reads'
import { readFileFacts } from './hooks/read-file-facts'
import { saveOneAtATime } from './hooks/save-one-at-a-time'
import { forgetFile, keepFileSearchable } from './hooks/search-files'
import { sendUploadsSafely } from './hooks/send-uploads-safely'
import { forgetFileForStaff, keepFileForStaff } from './hooks/staff-files'

const fact = { readOnly: true, description: 'Read from the file when it was uploaded.' } as const

/** Documents for readers to download, with the facts that were read from each at upload. */
export const files: CollectionConfig = {
  slug: 'files',
  labels: { singular: 'File', plural: 'Files' },
  access: accessTo('files'),
  trash: true,
  admin: { hidden: hiddenFromLinksEditors, useAsTitle: 'filename', defaultColumns: ['filename', 'format', 'pages', 'updatedAt'], description: 'PDF, Word and other files. Visitors can fetch one only while something published refers to it.' },
  defaultPopulate: { url: true, filename: true, title: true, filesize: true, format: true, pages: true, pdfTitle: true, pdfLanguage: true, updatedAt: true },
  hooks: { beforeOperation: [clampVisitors, checkFile, saveOneAtATime], beforeChange: [readFileFacts], afterChange: [announceChange, keepFileSearchable, keepFileForStaff], afterDelete: [announceRemoval, forgetFile, forgetFileForStaff], beforeRead: [noteReads] },
  upload: {
    staticDir: path.join(env.dataDir, 'files'),
    pasteURL: false,
    modifyResponseHeaders: sendUploadsSafely,
  },
  fields: [
    { name: 'title', type: 'text', maxLength: 200, admin: { description: 'The text of a link to this file, where the page gives it no other. Left empty, it is the title inside the PDF, or the file name.' } },
    { name: 'format', type: 'text', access: { create: () => false, update: () => false }, admin: fact },
    { name: 'pages', type: 'number', access: { create: () => false, update: () => false }, admin: fact },
    { name: 'pdfTitle', label: 'Title inside the PDF', type: 'text', access: { create: () => false, update: () => false }, admin: fact },
    { name: 'pdfLanguage', label: 'Language of the PDF', type: 'text', access: { create: () => false, update: () => false }, admin: fact },
    { name: 'pdfTagged', label: 'Tagged for screen readers', type: 'checkbox', access: { create: () => false, update: () => false }, admin: fact },
    publicSinceField,
    savedByField,
    whereUsedField,
  ],
}
