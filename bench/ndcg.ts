/** A question with the paths of the pages that answer it: `best` is what was meant, `also` what is welcome. */
export type Marked = { q: string; best: string[]; also: string[] }

/** How many results are looked at. */
export const depth = 10

/** Discounted cumulative gain beside that of the best order there could be (Järvelin and Kekäläinen 2002), with gains of 2 and 1. */
export function ndcg({ best, also }: Marked, found: string[]): number {
  const gain = (path: string) => (best.includes(path) ? 2 : also.includes(path) ? 1 : 0)
  const sum = (gains: number[]) => gains.slice(0, depth).reduce((total, one, place) => total + one / Math.log2(place + 2), 0)
  return sum(found.map(gain)) / sum([...best.map(() => 2), ...also.map(() => 1)])
}
