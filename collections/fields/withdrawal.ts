import type { GroupField } from 'payload'

/** A withdrawn page stays at its address, under a notice that says when and why. */
export const withdrawalField: GroupField = {
  name: 'withdrawal',
  type: 'group',
  label: 'Withdrawn',
  disableDuplicate: true,
  admin: { description: 'The notice above the page that it is no longer current. “Withdraw” and “Put back” set it.' },
  fields: [
    {
      name: 'on',
      type: 'date',
      admin: { readOnly: true, date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMMM yyyy' }, description: 'The day from which it is no longer current.' },
    },
    { name: 'reason', type: 'textarea', admin: { readOnly: true, description: 'Why it was withdrawn, in one sentence.' } },
  ],
}
