/**
 * Does the work for every item, a few at a time: enough to keep the database and the picture library busy,
 * and far fewer than the connection pool has connections.
 */
export async function inTurns<Item>(items: readonly Item[], work: (item: Item) => Promise<void>, atOnce = 3): Promise<void> {
  const queue = items.values()
  const worker = async () => {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
