import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import matter from 'gray-matter'
import { z } from 'zod'

/** One Markdown file: its name without `.md`, its front matter, and the words below. */
export type Entry<Front> = { slug: string; file: string; front: Front; markdown: string }

const root = fileURLToPath(new URL('content', import.meta.url))

/** A day such as 2022-05-12. YAML makes a Date of one that is written without quotation marks. */
export const day = z.preprocess((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value), z.iso.date())

/** Words that may not be missing. */
export const text = z.string().trim().min(1)

/** The names of other files, without `.md`; none when absent. */
export const slugs = z.array(text).default([])

/** Reads one file's front matter by its schema; throws an error that names the file and every field that is wrong. */
export function parseEntry<Schema extends z.ZodType>(file: string, source: string, schema: Schema): Entry<z.output<Schema>> {
  // The options, though empty, keep gray-matter from remembering a file that it could not read.
  const { data, content } = matter(source, {})
  const { success, data: front, error } = schema.safeParse(data)
  if (!success) throw new Error(error.issues.map((issue) => `seed/content/${file}: ${issue.path.join('.') || 'front matter'}: ${issue.message}`).join('\n'))
  return { slug: path.basename(file, '.md'), file: `seed/content/${file}`, front, markdown: content.trim() }
}

/** Reads every Markdown file of a folder in the order of their names; a folder that is not there has none. */
export async function readEntries<Schema extends z.ZodType>(folder: string, schema: Schema): Promise<Entry<z.output<Schema>>[]> {
  const names = await readdir(path.join(root, folder)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const files = names.filter((name) => name.endsWith('.md')).sort()
  return Promise.all(files.map((name) => readEntry(`${folder}/${name}`, schema)))
}

/** Reads one Markdown file of the content folder, such as `settings.md`. */
export async function readEntry<Schema extends z.ZodType>(file: string, schema: Schema): Promise<Entry<z.output<Schema>>> {
  return parseEntry(file, await readFile(path.join(root, file), 'utf8'), schema)
}
