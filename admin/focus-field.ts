const waitMs = 2_000

const cssName = (path: string) => `field-${path.replaceAll('.', '__')}`

/** Rich text has no id, but a label that names it. */
const fieldAt = (form: Element, path: string): Element | null =>
  form.querySelector(`#${CSS.escape(cssName(path))}`) ?? form.querySelector(`label[for="${CSS.escape(cssName(path))}"]`)?.closest('.field-type') ?? null

/** Waits for something that React is still to show; null when it does not come. */
async function appears(look: () => Element | null): Promise<Element | null> {
  for (const end = Date.now() + waitMs; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const found = look()
    if (found) return found
  }
  return null
}

/** Payload makes a field only when it comes near the window. */
const scrollToEnd = (form: Element) => form.querySelector('.document-fields__main')?.scrollIntoView({ block: 'end' })

/** Opens every row on the way to a field, such as the second of `chapters.1.body`. */
async function openRows(form: Element, path: string): Promise<void> {
  const steps = path.split('.')
  for (const [index, step] of steps.entries()) {
    if (!/^\d+$/.test(step)) continue
    const row = await appears(() => form.querySelector(`#${CSS.escape(`${steps.slice(0, index).join('-')}-row-${step}`)}`))
    row?.scrollIntoView({ block: 'center' })
    const collapsed = row?.querySelector(':scope > .collapsible--collapsed')
    collapsed?.querySelector<HTMLElement>('.collapsible__toggle')?.click()
  }
}

/** What in a field takes the focus, best first: its text, its input, what adds a row, any button. */
const focusable = ['[contenteditable="true"]', 'input:not([type="hidden"], [disabled]), textarea, select', '.array-field__add-row', 'button:not([disabled])']

function focusWithin(field: Element): void {
  const [target] = [field.matches(focusable.join()) ? field : null, ...focusable.map((selector) => field.querySelector(selector))].filter((found) => found instanceof HTMLElement)
  target?.focus({ preventScroll: true })
  target?.scrollIntoView({ block: 'center' })
}

/** Moves the focus to the field at a path such as `documents.0.file`, opening its tab, by its place, and its rows. Of a field that is not shown, to the nearest around it. */
export async function focusField(form: Element, path: string, tab: number | null): Promise<void> {
  if (tab !== null) form.querySelectorAll<HTMLElement>('.tabs-field__tab-button')[tab]?.click()
  const [outermost = path] = path.split('.')
  await appears(() => {
    const field = fieldAt(form, outermost)
    if (!field) scrollToEnd(form)
    return field
  })
  await openRows(form, path)
  const steps = path.split('.')
  const around = steps.map((_, index) => steps.slice(0, steps.length - index).join('.'))
  const field = (await appears(() => fieldAt(form, path))) ?? around.map((one) => fieldAt(form, one)).find(Boolean)
  if (field) focusWithin(field)
}
