import type { CDPSession, Page } from 'playwright-core'

// Each of these looks at the page as it is now and names what would stop a reader; an empty list is good.


/** What sticks out at the side, so that the whole page has to be scrolled to read it. */
export const sidewaysFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1 && !element.parentElement?.closest('.table-scroll, pre'))
    return [`the page is ${scrollWidth} px wide in a window of ${clientWidth}`, ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))]
  })

/** Words that are cut off by their own box, or that lie on top of other words. */
export const textFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    // The way past the header is a single pixel until it has the focus.
    const shown = (element: Element) => element.checkVisibility() && !element.matches('.nhsuk-skip-link:not(:focus)')
    const cut = [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => /hidden|clip/.test(getComputedStyle(element).overflow) && element.innerText?.trim() && shown(element))
      .filter(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1)
      .map((element) => `cut off: ${element.outerHTML.slice(0, 120)}`)

    const lines: { words: string; block: Element; left: number; right: number; top: number; bottom: number }[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent || !node.textContent?.trim() || parent.closest('script, option') || !shown(parent)) continue
      const block = parent.closest('p, li, h1, h2, h3, h4, h5, h6, dt, dd, td, th, figcaption, label, a, button, pre') ?? parent
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const { left, right, top, bottom } of range.getClientRects()) {
        // The box of a line of text reaches above and below its letters.
        const inset = (bottom - top) * 0.2
        lines.push({ words: node.textContent.trim().slice(0, 60), block, left, right, top: top + inset, bottom: bottom - inset })
      }
    }
    lines.sort((one, other) => one.top - other.top)
    const overlaps = lines.flatMap((one, n) => {
      const found: string[] = []
      for (let next = n + 1; next < lines.length; next += 1) {
        const other = lines[next]
        if (!other || other.top >= one.bottom) break
        const apart = one.right <= other.left + 1 || other.right <= one.left + 1 || one.block.contains(other.block) || other.block.contains(one.block)
        if (!apart) found.push(`“${one.words}” lies on “${other.words}”`)
      }
      return found
    })
    return [...new Set([...cut, ...overlaps])].slice(0, 8)
  })

/** What a reader who only has a keyboard cannot reach, or cannot see when it has the focus. Leaves the page as it was found. */
export async function keyboardFaults(page: Page, session: CDPSession): Promise<string[]> {
  const stops = await page.evaluate(() => {
    const look = (element: Element) => [element, element.closest('li') ?? element].map((part) => {
      const { outlineStyle, outlineWidth, boxShadow, backgroundColor, borderColor, color } = getComputedStyle(part)
      return [outlineStyle, outlineWidth, boxShadow, backgroundColor, borderColor, color].join()
    }).join()
    const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter((element) => element.checkVisibility())
    const before = new Map(stops.map((element) => [element, look(element)]))
    const reached = new Set<Element>()
    const record = { stops, reached, order: [] as Element[], faults: [] as string[] }
    const name = (element: Element) => (element.textContent?.trim() || element.id).slice(0, 60)
    document.addEventListener('keyup', () => {
      const element = document.activeElement as HTMLElement | null
      if (!element || element === document.body || reached.has(element)) return
      reached.add(element)
      record.order.push(element)
      const [box] = element.getClientRects()
      if (!box) return
      // The middle of what is in the window: a table may be larger than that.
      const x = (Math.max(0, box.left) + Math.min(innerWidth, box.right)) / 2
      const y = (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2
      const top = document.elementFromPoint(x, y)
      if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) record.faults.push(`outside the window: ${name(element)}`)
      else if (!top || !(element.contains(top) || top.contains(element))) record.faults.push(`covered: ${name(element)}`)
      if (before.get(element) === look(element)) record.faults.push(`looks the same with the focus: ${name(element)}`)
    })
    Object.assign(window, { record })
    return stops.length
  })

  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 }
  // Without waiting for each: the browser takes them in order.
  await Promise.all(Array.from({ length: stops + 2 }).flatMap(() => [session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab }), session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...tab })]))

  return page.evaluate(() => {
    const { stops, reached, order, faults } = (window as unknown as { record: { stops: Element[]; reached: Set<Element>; order: Element[]; faults: string[] } }).record
    const first = order[0]?.getAttribute('href') === '#main' ? [] : [`first comes ${order[0]?.outerHTML}, not the way past the header`]
    const missed = stops.filter((element) => !reached.has(element)).map((element) => `never reached: ${element.outerHTML.slice(0, 120)}`)
    return [...first, ...missed, ...faults].slice(0, 8)
  })
}

/** What a reader with colours of their own cannot tell apart: words and their ground, the edges of fields and buttons, and the focus. */
export const ownColoursFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const parts = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
    const light = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = parts(colour).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4))
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05
    }
    const ground = (element: Element | null): string => {
      if (!element) return 'rgb(255, 255, 255)'
      const { backgroundColor } = getComputedStyle(element)
      return parts(backgroundColor)[3] === 0 ? ground(element.parentElement) : backgroundColor
    }
    // Not by axe: it believes -webkit-text-fill-color, which Chromium leaves as it was and does not paint.
    const faint = [...document.querySelectorAll('body *')].filter((element) => {
      if (![...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) || !element.checkVisibility()) return false
      const [one, other] = [light(getComputedStyle(element).color), light(ground(element))]
      return Math.max(one, other) / Math.min(one, other) < 4.5
    })
    const edgeless = [...document.querySelectorAll('button, select, input:not([type=hidden]), .button, .first-actions li')].filter((element) => {
      const { borderStyle, borderWidth } = getComputedStyle(element)
      return borderStyle === 'none' || parseFloat(borderWidth) === 0
    })
    const outlined = (element: Element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
    }
    const unseen = [...document.querySelectorAll<HTMLElement>('a[href], button, select, input, [tabindex="0"]')].filter((element) => {
      element.focus({ preventScroll: true })
      return element.checkVisibility() && !outlined(element) && !outlined(element.closest('li') ?? element)
    })
    const named = (fault: string, elements: Element[]) => elements.map((element) => `${fault}: ${element.outerHTML.slice(0, 120)}`)
    return [...named('hard to read', faint), ...named('has no edge', edgeless), ...named('its focus is not seen', unseen)].slice(0, 8)
  })

/** What moves although the reader asked for stillness. */
export const motionFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      ['', '::before', '::after'].flatMap((part) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element, part)
        return animationName !== 'none' || /[1-9]/.test(transitionDuration) || scrollBehavior === 'smooth' ? [`${element.tagName}${part}`] : []
      }),
    ),
  )

/** The parts of a page that paper has no use for and yet would be printed. */
export const furnitureOnPaper = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    ['.nhsuk-skip-link', '.site-header', '.site-footer', '.breadcrumbs', '.filter-form', '.pagination', '.share', '.feed-links', '.accessible-formats'].filter((part) =>
      [...document.querySelectorAll(part)].some((element) => element.checkVisibility()),
    ),
  )
