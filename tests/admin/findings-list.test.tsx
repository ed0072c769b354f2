import { describe, expect, it } from '@jest/globals'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'

import { type Findings, FindingsList } from '@/admin/findings-list'
import type { Finding } from '@/checks/check'

const mend = (path: string, message: string): Finding => ({ severity: 'error', path, message })
const show = (findings: Findings, onChoose: (path: string) => void = () => {}) => render(<FindingsList findings={findings} onChoose={onChoose} />)

describe('the checks beside a form', () => {
  it('an editor reads that nothing stands in the way', () => {
    show([])
    expect(screen.getByRole('status')).toHaveTextContent('Nothing stands in the way of publishing.')
    expect(screen.queryByRole('list')).not.toBeInTheDocument()
  })

  it('an editor hears how many there are of each kind, and reads the gravest first', () => {
    show([{ severity: 'hint', path: 'title', message: 'Ask no question.' }, mend('title', 'Give it a title.'), mend('themes', 'Choose a theme.'), { severity: 'warning', path: 'body', message: 'Say where “here” leads.' }])
    expect(screen.getByRole('status')).toHaveTextContent('2 things to mend before publishing. 1 thing to mend, or to give a reason for. 1 suggestion')
    expect(screen.getAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent)).toEqual(['2 things to mend before publishing', '1 thing to mend, or to give a reason for', '1 suggestion'])
    const [gravest] = screen.getAllByRole('list')
    expect(within(gravest as HTMLElement).getAllByRole('listitem')).toHaveLength(2)
  })

  it('an editor goes from a finding to its field, also by keyboard', async () => {
    const chosen: string[] = []
    show([mend('title', 'Give it a title.'), mend('documents.0.file', 'Choose another file.')], (path) => chosen.push(path))
    await userEvent.click(screen.getByRole('button', { name: 'Give it a title.' }))
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    expect(chosen).toEqual(['title', 'documents.0.file'])
  })

  it('an editor is told while it looks, and when it cannot', () => {
    const { rerender } = show('looking')
    expect(screen.getByRole('status')).toHaveTextContent('Looking for what stands in the way')
    rerender(<FindingsList findings="failed" onChoose={() => {}} />)
    expect(screen.getByRole('status')).toHaveTextContent('could not be found out')
  })
})
