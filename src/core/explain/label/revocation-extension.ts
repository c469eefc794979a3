import type { ExtensionTerm } from '../../report/report.ts'
import type { Label } from './label.ts'

/** The extensions of CRLs, of their entries, and of OCSP requests and responses. */
export const revocationExtensionLabels = {
  // CRLs
  'microsoft-crl-virtual-base': {
    label: 'Base of the list of changes (Microsoft)',
    rfc: 'szOID_CRL_VIRTUAL_BASE',
    meaning: 'The number of the complete list that this list of changes would add to, as a Windows CA counts it.',
  },
  'microsoft-crl-next-publish': {
    label: 'Next publication of the list (Microsoft)',
    rfc: 'szOID_CRL_NEXT_PUBLISH',
    meaning: 'When the CA plans to publish the next revocation list.',
  },
  'microsoft-crl-self-location': {
    label: 'Published list locations (Microsoft)',
    rfc: 'szOID_CRL_SELF_CDP',
    meaning: 'Where the CA published this revocation list.',
  },
  'crl-sequence': {
    label: 'CRL number',
    rfc: 'cRLNumber',
    glossary: 'crl',
    meaning: 'Which list of its series this is: a list with a greater number is newer.',
  },
  'delta-crl-indicator': {
    label: 'Delta CRL indicator',
    rfc: 'deltaCRLIndicator',
    glossary: 'crl',
    meaning: 'This list has only what changed since the complete list with the number below.',
  },
  'issuing-distribution-point': {
    label: 'Issuing distribution point',
    rfc: 'issuingDistributionPoint',
    glossary: 'crl',
    meaning: 'Which certificates and which reasons the list covers; it does not cover others.',
  },
  'crl-stream-identifier': {
    label: 'CRL stream identifier',
    rfc: 'cRLStreamIdentifier',
    meaning: "Which of its issuer's series of lists this one belongs to; each series counts its own numbers.",
  },
  'crl-scope': {
    label: 'CRL scope',
    rfc: 'crlScope',
    meaning: 'Which certificates the list covers: by issuer, kind, reason, serial number or name.',
  },
  'status-referrals': {
    label: 'Status referrals',
    rfc: 'statusReferrals',
    meaning: 'This list names no certificates but other lists, and says where they are.',
  },
  'ordered-list': {
    label: 'Ordered list',
    rfc: 'orderedList',
    meaning: 'By what the entries of the list are sorted, so that one can be found without reading all.',
  },
  'base-update-time': {
    label: 'Base update time',
    rfc: 'baseUpdateTime',
    meaning: 'This list has only what changed since the complete list of the date below.',
  },
  'delta-information': {
    label: 'Delta information',
    rfc: 'deltaInfo',
    meaning: 'There are lists of changes to this list: where they are, and when the next one is due.',
  },
  'to-be-revoked': {
    label: 'To be revoked',
    rfc: 'toBeRevoked',
    meaning: 'Which certificates will be revoked at a time to come, announced before it happens.',
  },
  'revoked-groups': {
    label: 'Revoked groups',
    rfc: 'revokedGroups',
    meaning: 'Whole groups of certificates that are revoked without an entry for each.',
  },
  'expired-certs-on-crl': {
    label: 'Expired certificates on the list',
    rfc: 'expiredCertsOnCRL',
    meaning: 'The list keeps revoked certificates that expired after this date; others drop off when they expire.',
  },
  'aa-issuing-distribution-point': {
    label: 'Issuing distribution point for attribute certificates',
    rfc: 'aAissuingDistributionPoint',
    meaning: 'Which attribute certificates and which reasons the list covers; it does not cover others.',
  },

  // entries of CRLs
  'crl-entry-reason': {
    label: 'Reason code',
    rfc: 'reasonCode',
    glossary: 'revocation',
    meaning: 'Why the certificate was revoked.',
  },
  'hold-instruction-code': {
    label: 'Hold instruction code',
    rfc: 'holdInstructionCode',
    meaning: 'What to do with the certificate while it is on hold. Obsolete: RFC 5280 no longer has it.',
  },
  'crl-entry-invalidity': {
    label: 'Invalidity date',
    rfc: 'invalidityDate',
    meaning: 'Since when somebody else may have the key. This may be long before the revocation.',
  },
  'crl-entry-issuer': {
    label: 'Certificate issuer',
    rfc: 'certificateIssuer',
    meaning: 'Who issued the certificates of this entry and of those after it: the list covers several issuers.',
  },

  // OCSP
  'ocsp-signed-certificate-timestamps': {
    label: 'Signed certificate timestamps in the response',
    rfc: 'SCT list',
    glossary: 'signed-certificate-timestamps',
    meaning: 'Promises of public logs to publish the certificate, sent with the OCSP response.',
  },
  'ocsp-nonce': {
    label: 'Nonce',
    rfc: 'id-pkix-ocsp-nonce',
    meaning: 'A random number of the client. A response with this number is new, not an old copy.',
  },
  'ocsp-crl-reference': {
    label: 'CRL reference',
    rfc: 'id-pkix-ocsp-crl',
    meaning: 'The revocation list that the responder used.',
  },
  'ocsp-acceptable-responses': {
    label: 'Acceptable response types',
    rfc: 'id-pkix-ocsp-response',
    meaning: 'Which kinds of response the client understands.',
  },
  'ocsp-archive-cutoff': {
    label: 'Archive cutoff',
    rfc: 'id-pkix-ocsp-archive-cutoff',
    meaning: 'Back to when the responder still knows about certificates that have expired.',
  },
  'ocsp-service-locator': {
    label: 'Service locator',
    rfc: 'id-pkix-ocsp-service-locator',
    meaning: 'To which responder the request is to be passed on.',
  },
  'ocsp-preferred-signature-algorithms': {
    label: 'Preferred signature algorithms',
    rfc: 'id-pkix-ocsp-pref-sig-algs',
    meaning: 'By which algorithms the client would like the OCSP response to be signed.',
  },
  'ocsp-extended-revoke': {
    label: 'Extended revoked definition',
    rfc: 'id-pkix-ocsp-extended-revoke',
    meaning: 'The responder answers revoked for certificates that were never issued.',
  },
  'cert-in-dir-since': {
    label: 'In the directory since',
    rfc: 'certInDirSince',
    meaning: 'Since when the certificate can be found in the directory of the CA.',
  },
  'cert-hash': {
    label: 'Certificate hash',
    rfc: 'certHash',
    meaning: 'A digest of the certificate. It proves that the certificate was issued.',
  },
} as const satisfies Readonly<Partial<Record<ExtensionTerm, Label>>>
