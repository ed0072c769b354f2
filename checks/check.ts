import type { PublicCollection } from '@/lib/urls'

/** Errors stop a publish, warnings ask for a reason, hints only show. */
export type Severity = 'error' | 'warning' | 'hint'

/** What stands in the way: `path` is the field as Payload calls it, such as `documents.0.file`; `message` says what to do. */
export type Finding = { severity: Severity; path: string; message: string }

/** A document as a save has it, with ids for relations. Nothing in it has been validated yet. */
export type CheckedDocument = { collection: PublicCollection; data: Record<string, unknown> }

export type FileFacts = { filename: string; format: string | null; bytes: number; createdAt: string }

export type ImageFacts = { filename: string; decision: string | null; alt: string | null }

/** A quotation with its attribution as it is stored, with ids for relations. */
export type QuoteFacts = { words: unknown; person: unknown; role: unknown; organisation: unknown; approval: unknown }

/** A field that has to be filled in, by its path with `*` for every row of a list, and as staff read it above the field. */
export type Demand = { path: string; label: string }

/** What a document alone does not tell. Files, images and quotes are by id, and missing where they were deleted. */
export type Facts = {
  files: ReadonlyMap<number, FileFacts>
  images: ReadonlyMap<number, ImageFacts>
  quotes: ReadonlyMap<number, QuoteFacts>
  settings: { quotesNeedApproval: boolean; accessibleFormatsEmail: string | null }
  /** The documents of ours that it links to and readers cannot open, as `reports:12` or `/reports/some-slug`. */
  hidden: ReadonlySet<string>
  /** What its collection demands. */
  demands: readonly Demand[]
  /** What its fields themselves refuse. */
  refused: readonly Finding[]
  siteUrl: string
}

/** Looks for one kind of fault. */
export type Check = (document: CheckedDocument, facts: Facts) => Finding[]

/** A fault that stops a publish. */
export const error = (path: string, message: string): Finding => ({ severity: 'error', path, message })
