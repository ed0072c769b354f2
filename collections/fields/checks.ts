import type { UIField } from 'payload'

/** The panel beside a form that says what stands in the way of publishing. It keeps nothing. */
export const checksField: UIField = {
  name: 'checks',
  type: 'ui',
  admin: { position: 'sidebar', disableBulkEdit: true, disableListColumn: true, components: { Field: '/admin/checks-panel#ChecksPanel' } },
}
