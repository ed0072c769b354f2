/** A day less than a year, the longest that RFC 9116 advises. The page is made again after every start and every change to the settings. */
const validDays = 364

/** Where somebody who found a weakness may tell us (RFC 9116). `contact` is a `mailto:` or `https:` address. */
export function securityTxt({ contact, origin, now }: { contact: string; origin: string; now: Date }): string {
  const expires = new Date(now.getTime() + validDays * 24 * 60 * 60 * 1_000)
  return [
    `Contact: ${contact}`,
    // Whole days: then all instances of a site say the same.
    `Expires: ${expires.toISOString().slice(0, 10)}T00:00:00Z`,
    'Preferred-Languages: en',
    `Canonical: ${origin}/.well-known/security.txt`,
    '',
  ].join('\n')
}
