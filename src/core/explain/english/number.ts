/**
 * Digits in groups of three, `1,048,576`: the same on every machine, unlike what the language of the machine would make
 * of it.
 */
export const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',')
