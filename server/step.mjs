import { isStopping } from './lifetime.mjs'
import { say } from './say.mjs'

/**
 * Does a piece of work, saying its name, a line every five seconds, and how long it took.
 * @template T
 * @param {string} title such as 'Building the site'
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what the work returned; its errors pass through
 */
export async function step(title, work) {
  const started = performance.now()
  const seconds = () => (performance.now() - started) / 1000
  say(title)
  const doing = title.charAt(0).toLowerCase() + title.slice(1)
  const ticking = setInterval(() => isStopping() || say(`  … ${doing}, ${Math.round(seconds())} s`), 5000)
  try {
    const result = await work()
    // Told to stop meanwhile: nothing further may start, and stop() ends the process.
    if (isStopping()) await new Promise(() => {})
    say(`  done in ${seconds().toFixed(1)} s`)
    return result
  } finally {
    clearInterval(ticking)
  }
}
