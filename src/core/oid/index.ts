import { attributes } from './attributes.ts'
import { keyPurposes } from './key-purposes.ts'

/** The name of whatever an object identifier stands for, as far as any table here knows it. */
export function oidName(oid: string): string | undefined {
  return keyPurposes[oid]?.name ?? attributes[oid]?.name
}
