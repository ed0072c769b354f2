/** Has the links editors' desk do something; returns its answer, or a sentence that says why it was not done. */
export async function askLinksDesk<Answer>(what: 'check' | 'look-up' | 'replace', data: object): Promise<{ answer: Answer } | { failure: string }> {
  const away = { failure: 'The site does not answer. Nothing was changed. Try again in a minute.' }
  const response = await fetch(`/api/related-links/${what}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(data) }).catch(() => null)
  const said = (await response?.json().catch(() => null)) as (Answer & { errors?: { message: string }[] }) | null
  if (!response || !said) return away
  return response.ok ? { answer: said } : { failure: said.errors?.map(({ message }) => message).join(' ') || away.failure }
}
