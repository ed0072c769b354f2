import { z } from 'zod'

/** The channel on which Postgres tells every instance, at commit, what changed. */
export const changesChannel = 'foreword_changes'

const change = z.object({
  /** What changed, in the words of `tags.ts`. */
  tags: z.array(z.string()),
  /** Whether something was taken from the public: then not even an old copy may be shown. */
  gone: z.boolean(),
})

export type Change = z.infer<typeof change>

/** What was taken from the public, and when, in milliseconds since 1970. */
export type Removal = { tags: string[]; at: number }

/** For how many days the database remembers what was taken from the public: copies of a process that was away for longer are worthless. */
export const removalsKeptDays = 30

/** Reads a message from the channel; throws for one that nobody here sent. */
export const readChange = (message: string): Change => change.parse(JSON.parse(message))

const maxMessageBytes = 7_500

/** A change as messages that fit into a notification. */
export function writeChange({ tags, gone }: Change): string[] {
  const messages: string[] = []
  let batch: string[] = []
  for (const tag of tags) {
    const longer = JSON.stringify({ tags: [...batch, tag], gone } satisfies Change)
    if (batch.length > 0 && Buffer.byteLength(longer) > maxMessageBytes) {
      messages.push(JSON.stringify({ tags: batch, gone } satisfies Change))
      batch = []
    }
    batch.push(tag)
  }
  return batch.length > 0 ? [...messages, JSON.stringify({ tags: batch, gone } satisfies Change)] : messages
}
