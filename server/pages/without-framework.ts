/** Scripts, hints at them, and what React leaves for them to find: `<!-- -->`, `<!--$-->`, and a place for what is hidden. */
const forScripts = /<script\b([^>]*)>[\s\S]*?<\/script>|<link\b[^>]*\brel="(?:preload|modulepreload)"[^>]*\bas="script"[^>]*>|<!--(?:\/?\$[!?]?| )-->|<div hidden="">(?:<!--\/?\$-->)*<\/div>/g
const keptScript = /type="application\/ld\+json"|src="\/assets\//

/**
 * A page without the scripts of React and Next: every page is whole without them, and readers need not
 * fetch them. Kept are facts for search engines (JSON-LD) and small enhancements of our own.
 */
export function withoutFramework(html: Buffer): Buffer {
  // A letter for each byte: what is looked for has no others, and no words are decoded and encoded again.
  const bytes = html.toString('latin1')
  return Buffer.from(bytes.replace(forScripts, (found: string, attributes?: string) => (attributes && keptScript.test(attributes) ? found : '')), 'latin1')
}
