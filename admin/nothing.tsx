/** In place of a button of Payload's that the table of transitions replaces. */
export const Nothing = () => null
