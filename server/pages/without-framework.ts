const scripts = /<script\b([^>]*)>[\s\S]*?<\/script>/g
const keptScript = /type="application\/ld\+json"|src="\/assets\//
const scriptHints = /<link\b[^>]*\brel="(?:preload|modulepreload)"[^>]*\bas="script"[^>]*>/g
const markers = /<!--\/?\$[!?]?-->|<!-- -->|<div hidden=""><\/div>/g

/**
 * A page without the scripts of React and Next: every page is whole without them, and readers need not
 * fetch them. Kept are facts for search engines (JSON-LD) and small enhancements of our own.
 */
export function withoutFramework(html: Buffer): Buffer {
  return Buffer.from(
    html
      .toString('utf8')
      .replace(scripts, (script, attributes: string) => (keptScript.test(attributes) ? script : ''))
      .replace(scriptHints, '')
      .replace(markers, ''),
  )
}
