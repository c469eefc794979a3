import type { GeneralNameTerm } from '../../finding/term.ts'
import type { Label } from './label.ts'

/** The forms of a name. */
export const generalNameLabels: Readonly<Record<GeneralNameTerm, Label>> = {
  'other-name': { label: 'Other name', rfc: 'otherName' },
  'email-address': { label: 'E-mail address', rfc: 'rfc822Name' },
  'dns-name': { label: 'DNS name', rfc: 'dNSName' },
  'x400-address': { label: 'X.400 address', rfc: 'x400Address' },
  'directory-name': { label: 'Directory name', rfc: 'directoryName', glossary: 'distinguished-name' },
  'edi-party-name': { label: 'EDI party name', rfc: 'ediPartyName' },
  uri: { label: 'URI', rfc: 'uniformResourceIdentifier' },
  'ip-address': { label: 'IP address', rfc: 'iPAddress' },
  'registered-id': { label: 'Registered identifier', rfc: 'registeredID', glossary: 'oid' },
}
