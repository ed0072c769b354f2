// For a preview beside the editor, or in a window that the editor opened: shows each save without losing the place.
const editor = window.opener ?? window.parent
let wanted = false
let busy = false

async function refresh() {
  wanted = true
  if (busy) return
  busy = true
  try {
    // What is saved while a page is fetched may not be in it.
    while (wanted) {
      wanted = false
      await show(location.href)
    }
  } finally {
    busy = false
  }
}

async function show(address) {
  const answer = await fetch(address, { cache: 'no-store' })
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  document.title = page.title
  // Made this way, the scripts in it run as they do in a page that is opened.
  document.querySelector('main').replaceChildren(document.createRange().createContextualFragment(page.querySelector('main').innerHTML))
}

if (editor !== window) {
  window.addEventListener('message', ({ origin, source, data }) => {
    if (origin === location.origin && source === editor && data?.type === 'payload-document-event') void refresh()
  })
  editor.postMessage({ type: 'payload-live-preview', ready: true }, location.origin)
}

// Public pages let nobody frame them: beside the editor, they open on their own.
if (window.parent !== window) {
  document.addEventListener('click', ({ target }) => {
    const link = target.closest('a[href]')
    if (link && !link.pathname.startsWith('/preview/')) link.target = '_blank'
  })
}
