import { ia5String, namedBits, text } from '../shape.ts'
import { shown } from './shown.ts'

/** `NetscapeCertType ::= BIT STRING` */
const certType = namedBits([
  'netscape-tls-client',
  'netscape-tls-server',
  'netscape-s-mime',
  'netscape-object-signing',
  'netscape-reserved',
  'netscape-tls-ca',
  'netscape-s-mime-ca',
  'netscape-object-signing-ca',
])

/** What Netscape wrote into certificates before there was a standard for it. @see Netscape Certificate Extensions */
export const netscapeExtensions = [
  shown('2.16.840.1.113730.1.1', certType),
  shown('2.16.840.1.113730.1.2', ia5String, 'uri'),
  shown('2.16.840.1.113730.1.3', ia5String, 'uri'),
  shown('2.16.840.1.113730.1.4', ia5String, 'uri'),
  shown('2.16.840.1.113730.1.7', ia5String, 'uri'),
  shown('2.16.840.1.113730.1.8', ia5String, 'uri'),
  shown('2.16.840.1.113730.1.12', ia5String, 'dns-name'),
  shown('2.16.840.1.113730.1.13', text, 'text'),
]
