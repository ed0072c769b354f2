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
