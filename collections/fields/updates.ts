import type { ArrayField } from 'payload'

/** The public history of a page: only a change that is not minor counts as an update for readers. */
export const updatesField: ArrayField = {
  name: 'updates',
  type: 'array',
  labels: { singular: 'Update', plural: 'Updates' },
  admin: { description: 'What has changed since publication. Readers see every update that is not minor, newest first.' },
  fields: [
    {
      name: 'on',
      type: 'date',
      required: true,
      admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMMM yyyy' }, description: 'The day of the change.' },
    },
    { name: 'note', type: 'textarea', required: true, admin: { description: 'What changed, in one sentence that a reader understands.' } },
    { name: 'minor', type: 'checkbox', defaultValue: false, admin: { description: 'A correction that readers need not hear about, such as a spelling mistake.' } },
  ],
}
