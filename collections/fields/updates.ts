import type { ArrayField } from 'payload'

/** The public history of a page, which nobody changes by hand: only a change that is not minor counts as an update for readers. */
export const updatesField: ArrayField = {
  name: 'updates',
  type: 'array',
  labels: { singular: 'Update', plural: 'Updates' },
  // A copy has no history yet.
  disableDuplicate: true,
  // Written by hooks/follow-states.ts from the notes with which changes are published; a page that is brought in may have some.
  access: { update: () => false },
  admin: { readOnly: true, description: 'What has changed since publication, from the notes with which changes were published. Readers see every update that is not minor, newest first.' },
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
