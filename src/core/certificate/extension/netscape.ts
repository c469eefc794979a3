import { standard } from '../../finding/reference.ts'
import { netscapeCertTypes } from '../../finding/term/value.ts'
import { ia5String, namedBits, text } from '../row/shape.ts'
import { shown } from './shown.ts'

/** `NetscapeCertType ::= BIT STRING` */
const certType = namedBits(netscapeCertTypes)

/** Netscape's extensions from the time before there was a standard. @see Netscape Certificate Extensions */
export const netscapeExtensions = [
  shown('2.16.840.1.113730.1.1', 'netscape-cert-type', standard('Netscape Certificate Extensions'), certType),
  shown('2.16.840.1.113730.1.2', 'netscape-base-url', standard('Netscape Certificate Extensions'), ia5String, 'uri'),
  shown(
    '2.16.840.1.113730.1.3',
    'netscape-revocation-url',
    standard('Netscape Certificate Extensions'),
    ia5String,
    'uri',
  ),
  shown(
    '2.16.840.1.113730.1.4',
    'netscape-ca-revocation-url',
    standard('Netscape Certificate Extensions'),
    ia5String,
    'uri',
  ),
  shown(
    '2.16.840.1.113730.1.7',
    'netscape-cert-renewal-url',
    standard('Netscape Certificate Extensions'),
    ia5String,
    'uri',
  ),
  shown(
    '2.16.840.1.113730.1.8',
    'netscape-ca-policy-url',
    standard('Netscape Certificate Extensions'),
    ia5String,
    'uri',
  ),
  shown(
    '2.16.840.1.113730.1.12',
    'netscape-ssl-server-name',
    standard('Netscape Certificate Extensions'),
    ia5String,
    'dns-name',
  ),
  shown('2.16.840.1.113730.1.13', 'netscape-comment', standard('Netscape Certificate Extensions'), text, 'text'),
]
