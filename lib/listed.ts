/** Some of a long list, so many at a time, for whoever asks for one of its pages; beyond the last page there is the last one. */
export function listedOn<One>(all: One[], page: number, most: number): { shown: One[]; page: number; last: number } {
  const last = Math.max(1, Math.ceil(all.length / most))
  const wanted = Math.min(page, last)
  return { shown: all.slice((wanted - 1) * most, wanted * most), page: wanted, last }
}
