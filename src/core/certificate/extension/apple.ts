import { any } from '../shape.ts'
import { shown } from './shown.ts'

/**
 * Marks that Apple's verifiers look for: the identifier alone says what the certificate is for, the value is mostly NULL. `1.33` is a UTF8String with a
 * date in the form of GeneralizedTime.
 * @see Apple, Worldwide Developer Relations and Developer ID certification practice statements
 */
export const appleExtensions = [
  ...[
    '1.1',
    '1.2',
    '1.3',
    '1.4',
    '1.5',
    '1.6',
    '1.7',
    '1.8',
    '1.9',
    '1.10',
    '1.12',
    '1.13',
    '1.14',
    '1.16',
    '1.17',
    '1.18',
  ],
  ...['1.25.1', '1.33', '2.1', '2.3', '2.6', '2.9', '2.11', '2.14', '2.15', '2.19'],
].map((arcs) => shown(`1.2.840.113635.100.6.${arcs}`, any))
