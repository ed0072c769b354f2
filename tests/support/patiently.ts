/** Asks search again while it answers null: on a busy machine its quarter of a second may pass. Throws when it never answers. */
export async function patiently<Answer>(ask: () => Promise<Answer | null>): Promise<Answer> {
  for (let time = 0; time < 10; time += 1) {
    const answer = await ask()
    if (answer) return answer
  }
  throw new Error('Search could not answer in time, ten times in a row.')
}
