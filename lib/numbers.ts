const counted = new Intl.NumberFormat('en-GB')

/** A number as people read it: `1,234`. */
export const formatNumber = (number: number): string => counted.format(number)
