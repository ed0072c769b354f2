import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'

import { type UseRow, UsesTable } from '@/admin/uses-table'

const row = (use: Partial<UseRow>): UseRow => ({ collection: 'reports', id: 1, title: 'Learning from staff', type: 'Report', address: '/admin/collections/reports/1', showing: 'live', trashed: false, ...use })

describe('where something is used', () => {
  it('an editor goes from the title to the document', () => {
    render(<UsesTable rows={[row({})]} />)
    expect(screen.getByRole('link', { name: 'Learning from staff' })).toHaveAttribute('href', '/admin/collections/reports/1')
    expect(screen.getByRole('cell', { name: 'Report' })).toBeVisible()
  })

  it.each([
    ['live', 'Live'],
    ['draft', 'Draft'],
    ['live and draft', 'Live, and in its newer draft'],
    ['live, not in draft', 'Live, but no longer in its newer draft'],
  ] as const)('an editor reads of one that is %s: %s', (showing, words) => {
    render(<UsesTable rows={[row({ showing })]} />)
    expect(screen.getByRole('cell', { name: words })).toBeVisible()
  })

  it('an editor reads that a document is in the trash', () => {
    render(<UsesTable rows={[row({ trashed: true })]} />)
    expect(screen.getByRole('cell', { name: 'In the trash' })).toBeVisible()
  })

  it('an editor reads that nothing shows it', () => {
    render(<UsesTable rows={[]} />)
    expect(screen.getByText('Nothing shows or links to this yet, neither live nor as a draft.')).toBeVisible()
    expect(screen.queryByRole('table')).not.toBeInTheDocument()
  })
})
