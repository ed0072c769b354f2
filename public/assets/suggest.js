// Suggests pages while somebody types, as a combobox with a list (ARIA 1.2). Without this the form asks for a page of results.
const pauseMs = 120
const shortest = 2

function suggestIn(form) {
  const input = form.querySelector('input[name=q]')
  const said = form.querySelector('[role=status]')
  const { suggest: address, label, none, one, many } = form.dataset
  const list = document.createElement('ul')
  let chosen = -1
  let waiting = 0
  let asking = new AbortController()

  list.id = `${input.id}-suggestions`
  list.className = 'suggestions'
  list.hidden = true
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', label)
  input.after(list)
  // A search field may not be a combobox; a text field may.
  input.type = 'text'
  input.enterKeyHint = 'search'
  for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-expanded', 'false'], ['aria-controls', list.id]]) input.setAttribute(name, value)

  function choose(place) {
    chosen = place
    for (const [n, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(n === place))
    const option = list.children[place]
    if (option) input.setAttribute('aria-activedescendant', option.id)
    else input.removeAttribute('aria-activedescendant')
    option?.scrollIntoView({ block: 'nearest' })
  }

  function close() {
    clearTimeout(waiting)
    asking.abort()
    list.hidden = true
    input.setAttribute('aria-expanded', 'false')
    choose(-1)
  }

  function optionFor({ path, title, type }, place) {
    const option = document.createElement('li')
    const kind = document.createElement('span')
    kind.textContent = type
    option.append(`${title} `, kind)
    option.id = `${list.id}-${place}`
    option.dataset.path = path
    option.setAttribute('role', 'option')
    // The focus stays where somebody types.
    option.addEventListener('mousedown', (event) => event.preventDefault())
    option.addEventListener('click', () => location.assign(path))
    return option
  }

  function show(suggestions) {
    list.replaceChildren(...suggestions.map(optionFor))
    list.hidden = suggestions.length === 0
    input.setAttribute('aria-expanded', String(suggestions.length > 0))
    choose(-1)
    said.textContent = [none, one][suggestions.length] ?? many.replace('{count}', suggestions.length)
  }

  async function ask() {
    asking = new AbortController()
    try {
      const answer = await fetch(`${address}?${new URLSearchParams({ q: input.value })}`, { signal: asking.signal })
      if (answer.ok) show((await answer.json()).suggestions)
      else close()
    } catch (error) {
      // Somebody typed on, or is offline: the form says so when it is sent.
      if (error.name !== 'AbortError') close()
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(waiting)
    asking.abort()
    if (input.value.trim().length < shortest) close()
    else waiting = setTimeout(ask, pauseMs)
  })
  input.addEventListener('keydown', (event) => {
    const { length } = list.children
    const moves = { ArrowDown: chosen + 1, ArrowUp: chosen < 0 ? length - 1 : chosen - 1 }
    if (list.hidden || event.isComposing) return
    if (event.key in moves) choose(moves[event.key] >= length ? -1 : moves[event.key])
    else if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && chosen >= 0) location.assign(list.children[chosen].dataset.path)
    else return
    event.preventDefault()
  })
  input.addEventListener('blur', close)
}

document.querySelectorAll('form[data-suggest]').forEach(suggestIn)
