import { octetText, text } from '../shape.ts'
import type { ExtensionDecoder } from './contract.ts'
import { shown, type ShownExtension } from './shown.ts'

const arc = '1.3.6.1.4.1.57264.1'
const numbers = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i)

/**
 * What Fulcio copies out of the identity token that a signer presented. The first six are text without any ASN.1 around it, those from 8 on are
 * `UTF8String`; 7 is a type of otherName.
 * @see Sigstore, Fulcio docs/oid-info.md
 */
export const sigstoreExtensions: readonly ExtensionDecoder<ShownExtension>[] = [
  ...numbers(1, 6).map((number) => ({ ...shown(`${arc}.${number}`, octetText, 'text'), raw: true })),
  ...numbers(8, 23).map((number) => shown(`${arc}.${number}`, text, 'text')),
]
