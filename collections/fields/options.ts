/** Payload's select options from a vocabulary: value to label. */
export const options = <Value extends string>(vocabulary: Record<Value, string>) =>
  (Object.entries(vocabulary) as [Value, string][]).map(([value, label]) => ({ value, label }))
