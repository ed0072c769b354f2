import type { GroupField } from 'payload'

/** A withdrawn page stays at its address, under a notice that says when and why. */
export const withdrawalField: GroupField = {
  name: 'withdrawal',
  type: 'group',
  label: 'Withdrawn',
  admin: { description: 'Fill in both to show a notice above the page that it is no longer current.' },
  fields: [
    {
      name: 'on',
      type: 'date',
      admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMMM yyyy' }, description: 'The day from which it is no longer current.' },
    },
    { name: 'reason', type: 'textarea', admin: { description: 'Why it was withdrawn, in one sentence.' } },
  ],
}
