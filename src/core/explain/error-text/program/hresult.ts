/**
 * Spellings of a 32-bit status: `0x800B0109`, `800B0109`, and in decimal with and without sign. The sign itself needs
 * no spelling.
 * @param status unsigned
 */
export const statusSpellings = (status: number): readonly string[] => {
  const hexadecimal = status.toString(16).toUpperCase().padStart(8, '0')
  return [`0x${hexadecimal}`, hexadecimal, String(status), String(2 ** 32 - status)]
}
