// Copies a page's address. The button is hidden until this runs: without script the address stands there to be copied by hand.
for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = !navigator.clipboard
  button.addEventListener('click', async () => {
    const said = button.nextElementSibling
    try {
      await navigator.clipboard.writeText(button.dataset.copy)
      said.textContent = button.dataset.done
    } catch {
      said.textContent = button.dataset.failed
    }
  })
}
