// For a preview beside the editor, or in a window that the editor opened: shows what is written there, without losing the place.
const editor = window.opener ?? window.parent
const pauseMs = 400
let form = null
let pause
let wanted = false
let busy = false

async function refresh() {
  wanted = true
  if (busy) return
  busy = true
  try {
    // What is written while a page is fetched is not in it.
    while (wanted) {
      wanted = false
      await show()
    }
  } finally {
    busy = false
  }
}

async function show() {
  const asked = form ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(form) } : {}
  const answer = await fetch(location.href, { cache: 'no-store', ...asked })
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const main = page.querySelector('main')
  if (!main) throw new Error(`The preview answered ${answer.status}.`)
  document.title = page.title
  // Made this way, the scripts in it run as they do in a page that is opened.
  document.querySelector('main').replaceChildren(document.createRange().createContextualFragment(main.innerHTML))
}

if (editor !== window) {
  window.addEventListener('message', ({ origin, source, data }) => {
    if (origin !== location.origin || source !== editor) return
    const isForm = data?.type === 'payload-live-preview' && data.data
    if (isForm) form = data.data
    if (!isForm && data?.type !== 'payload-document-event') return
    clearTimeout(pause)
    pause = setTimeout(refresh, pauseMs)
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
