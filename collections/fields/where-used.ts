import type { UIField } from 'payload'

/** Lists every document that shows this one, live or as a draft. */
export const whereUsedField: UIField = {
  name: 'whereUsed',
  label: 'Where used',
  type: 'ui',
  admin: { disableBulkEdit: true, disableListColumn: true, components: { Field: '/admin/where-used#WhereUsed' } },
}
