import {
  BlocksFeature,
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { RichTextField, TextField } from 'payload'

import { isSafeAddress } from '@/lib/urls'

import { bodyBlocks } from '../blocks/all'

/** The editor of every body text: what house style allows, and nothing else. */
export const bodyEditor = lexicalEditor({
  features: [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
    BoldFeature(),
    ItalicFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    LinkFeature({
      enabledCollections: ['reports', 'news', 'themes', 'organisations', 'pages', 'files'],
      // No link opens a new tab, and none may run script or point at somebody's disk.
      fields: ({ defaultFields }) =>
        defaultFields
          .filter((field) => !('name' in field && field.name === 'newTab'))
          .map((field) =>
            'name' in field && field.name === 'url'
              ? ({
                  ...field,
                  validate: (value: string | null | undefined) =>
                    (value && isSafeAddress(value)) || 'Give a web address that starts with https://, an email address as mailto:name@example.org, or a path such as /reports.',
                } as TextField)
              : field,
          ),
    }),
    BlocksFeature({ blocks: bodyBlocks }),
    EXPERIMENTAL_TableFeature(),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
  ],
})

/** The words of a page, with quotes, figures, tables and documents among them. */
export const bodyField = (description = 'The text of the page. Start headings at level 2.'): RichTextField => ({
  name: 'body',
  type: 'richText',
  editor: bodyEditor,
  admin: { description },
})
