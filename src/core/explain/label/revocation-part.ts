import type { RevocationPartTerm } from '../../finding/term.ts'
import type { Label } from './label.ts'

/** The parts of the extensions of CRLs, of their entries and of OCSP messages. */
export const revocationPartLabels: Readonly<Record<RevocationPartTerm, Label>> = {
  'crl-stream': { label: 'Series of lists', rfc: 'CRLStreamIdentifier' },
  'base-this-update': { label: 'Changes since the list of', rfc: 'baseThisUpdate' },
  order: { label: 'Order of the entries', rfc: 'OrderedListSyntax' },
  scope: { label: 'Scope', rfc: 'PerAuthorityScope' },
  scopes: { label: 'Scopes of the list', rfc: 'cRLScope' },
  authority: { label: 'Certificates issued by', rfc: 'authorityName' },
  'only-contains': { label: 'Only certificates of', rfc: 'onlyContains' },
  'only-some-reasons': { label: 'Only for the reasons', rfc: 'onlySomeReasons' },
  'serial-number-range': { label: 'Serial numbers', rfc: 'serialNumberRange' },
  'key-identifier-range': { label: 'Key identifiers', rfc: 'subjectKeyIdRange' },
  'name-subtrees': { label: 'Subjects below', rfc: 'nameSubtree' },
  'base-list': { label: 'The complete list it starts from', rfc: 'BaseRevocationInfo' },
  'first-number': { label: 'From', rfc: 'startingNumber' },
  'last-number': { label: 'To', rfc: 'endingNumber' },
  referral: { label: 'Reference', rfc: 'StatusReferral' },
  'crl-referral': { label: 'To a revocation list', rfc: 'cRLReferral' },
  'other-referral': { label: 'To something else', rfc: 'otherReferral' },
  'delta-list': { label: 'List of changes', rfc: 'deltaRefInfo' },
  'last-update': { label: 'Last published', rfc: 'lastUpdate' },
  'last-changed': { label: 'Last with a change', rfc: 'lastChangedCRL' },
  'to-be-revoked-group': { label: 'To be revoked', rfc: 'ToBeRevokedGroup' },
  'revoked-group': { label: 'Revoked', rfc: 'RevokedGroup' },
  'certificate-issuer': { label: 'Issuer of the certificates', rfc: 'certificateIssuer' },
  'certificate-group': { label: 'Certificates', rfc: 'certificateGroup' },
  'serial-numbers': { label: 'Serial numbers', rfc: 'serialNumbers', glossary: 'serial-number' },
  'revocation-time': { label: 'Revoked as of', rfc: 'revocationTime' },
  reason: { label: 'Why', rfc: 'ReasonInfo' },
  'contains-user-attribute-certs': {
    label: 'Attribute certificates of end entities',
    rfc: 'containsUserAttributeCerts',
  },
  'contains-aa-certs': { label: 'Attribute certificates of authorities', rfc: 'containsAACerts' },
  'contains-soa-certs': { label: 'Certificates of sources of authority', rfc: 'containsSOAPublicKeyCerts' },

  'hold-instruction': { label: 'Instruction', rfc: 'holdInstructionCode' },

  nonce: { label: 'Nonce', rfc: 'Nonce' },
  'crl-time': { label: 'List issued at', rfc: 'crlTime' },
  'response-type': { label: 'Type of response' },
  'archive-cutoff': { label: 'Responses back to', rfc: 'archiveCutoff' },
  locator: { label: 'Where the response is', rfc: 'locator' },
  'preferred-algorithm': { label: 'Preferred', rfc: 'PreferredSignatureAlgorithm' },
  'in-directory-since': { label: 'In the directory since', rfc: 'certInDirSince' },
}
