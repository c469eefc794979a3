import type { PurposeTerm } from '../../finding/term.ts'
import type { Label } from './label.ts'

/** The purposes of a certificate. */
export const purposeLabels: Readonly<Record<PurposeTerm, Label>> = {
  'tls-server': { label: 'Proves the identity of a server (TLS)', rfc: 'id-kp-serverAuth', glossary: 'purpose' },
  'tls-client': { label: 'Proves the identity of a client (TLS)', rfc: 'id-kp-clientAuth', glossary: 'purpose' },
  'code-signing': { label: 'Signs programs', rfc: 'id-kp-codeSigning', glossary: 'purpose' },
  'email-protection': { label: 'Signs and encrypts e-mail', rfc: 'id-kp-emailProtection', glossary: 'purpose' },
  'time-stamping': { label: 'Confirms when data existed', rfc: 'id-kp-timeStamping', glossary: 'purpose' },
  'ocsp-signing': { label: 'Signs OCSP responses', rfc: 'id-kp-OCSPSigning', glossary: 'ocsp' },
  'certificate-signing': { label: 'Issues certificates', rfc: 'keyCertSign', glossary: 'certificate-authority' },
  'crl-signing': { label: 'Issues revocation lists', rfc: 'cRLSign', glossary: 'crl' },
  'document-signing': { label: 'Signs documents', glossary: 'purpose' },
  'smart-card-logon': { label: 'Logs a person on with a smart card', glossary: 'purpose' },
  ipsec: { label: 'Secures network links (IPsec)', glossary: 'purpose' },
  'file-encryption': { label: 'Encrypts files', glossary: 'purpose' },
  'kerberos-kdc': { label: 'Proves the identity of a domain controller (Kerberos)', glossary: 'purpose' },
  'other-purpose': { label: 'Other purposes, listed under Extended Key Usage', glossary: 'extended-key-usage' },
  'any-purpose': {
    label: 'Any purpose, stated in the certificate',
    rfc: 'anyExtendedKeyUsage',
    glossary: 'extended-key-usage',
  },
  'not-restricted': { label: 'Not restricted to named purposes', glossary: 'extended-key-usage' },
}
