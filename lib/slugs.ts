/** Makes a slug of any text: small letters, digits and single hyphens, at most 80 characters, cut between words. */
export function slugFrom(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  let slug = ''
  for (const word of words) {
    if (slug && slug.length + word.length + 1 > 80) break
    slug = slug ? `${slug}-${word}` : word.slice(0, 80)
  }
  return slug
}

/** Gives each text on one page a slug of its own, and none of the `reserved` ones: the second "Results" becomes `results-2`. */
export function uniqueSlugs(reserved: string[] = []): (text: string) => string {
  const taken = new Set(reserved)
  return (text) => {
    const slug = slugFrom(text) || 'section'
    let unique = slug
    for (let count = 2; taken.has(unique); count += 1) unique = `${slug}-${count}`
    taken.add(unique)
    return unique
  }
}
