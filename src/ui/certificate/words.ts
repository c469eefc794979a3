/** Stand-in until explain/label.ts exists: the term as words. */
export const labelOf = (term: string): string => {
  const words = term.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
export const oidName = (oid: string): string | undefined => (oid ? undefined : oid)
