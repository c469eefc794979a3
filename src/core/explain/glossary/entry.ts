/** Every term the glossary explains, by subject. The heading a person reads stands in the entry. */
export const termIds = [
  // keys and signatures
  'key',
  'public-key',
  'private-key',
  'key-size',
  'named-curve',
  'digital-signature',
  'hash',
  'fingerprint',
  'sha-1-thumbprint',
  'sha-256-fingerprint',
  'key-identifier',
  // certificates and those who issue them
  'certificate',
  'x509-certificate',
  'end-entity-certificate',
  'intermediate-certificate',
  'root-certificate',
  'self-signed-certificate',
  'self-issued',
  'cross-certificate',
  'certificate-authority',
  'private-ca',
  'public-ca',
  'trust-anchor',
  'trust-store',
  // the fields of a certificate
  'version',
  'serial-number',
  'signature-algorithm',
  'signature-value',
  'tbs-certificate',
  'issuer',
  'subject',
  'issued-to',
  'issued-by',
  'validity',
  'not-before',
  'not-after',
  'subject-public-key-info',
  'unique-identifiers',
  'purpose',
  'distinguished-name',
  'common-name',
  'name-attributes',
  // extensions
  'extension',
  'critical',
  'basic-constraints',
  'path-length-constraint',
  'key-usage',
  'extended-key-usage',
  'subject-alternative-name',
  'issuer-alternative-name',
  'subject-key-identifier',
  'authority-key-identifier',
  'authority-information-access',
  'subject-information-access',
  'crl-distribution-points',
  'freshest-crl',
  'certificate-policies',
  'policy-mappings',
  'policy-constraints',
  'inhibit-any-policy',
  'name-constraints',
  'signed-certificate-timestamps',
  'tls-feature',
  'ocsp-no-check',
  'netscape-cert-type',
  'subject-directory-attributes',
  'private-key-usage-period',
  'microsoft-certificate-template',
  'microsoft-ca-version',
  'application-policies',
  'unknown-extension',
  // paths
  'certification-path',
  'chain',
  'missing-issuer',
  'path-building',
  'path-validation',
  // files
  'pem',
  'base64',
  'der',
  'asn1',
  'oid',
  'cer-file',
  'pkcs7',
  'pkcs12',
  'java-keystore',
  'csr',
  'byte-range',
  // the connection
  'tls',
  'tls-inspection',
  'host-name-check',
  'websocket-alwayson',
  // revocation
  'revocation',
  'crl',
  'ocsp',
  // what this page reports
  'finding',
  'severity',
  'valid',
  'invalid',
  'undetermined',
  'passed',
  'failed',
  'noted',
  'not-applicable',
  'not-checked',
] as const

/** The id of a glossary entry: kebab-case, the same in code, in `see` and in links within the page. */
export type TermId = (typeof termIds)[number]

/**
 * What the glossary says about one term, for an engineer who is not a certificate expert.
 * Plain sentences without markup. `source` names the document that the facts rest on.
 */
export interface GlossaryEntry {
  /** The everyday heading, such as `Self-signed certificate`. */
  readonly term: string
  /** Other names a person may meet for the same thing. */
  readonly alsoCalled?: readonly string[]
  /** One sentence, at most 200 characters. */
  readonly inShort: string
  /** One to three short paragraphs for whoever reads on. */
  readonly more?: readonly string[]
  /** What it means when KEPServerEX is connected to ThingWorx; absent where it means nothing there. */
  readonly inPractice?: string
  /** Entries worth reading next, the most useful first. */
  readonly see?: readonly TermId[]
  /** `RFC 5280 section 4.2.1.9`, `X.690`, or the name of a document. */
  readonly source: string
}

/** The entries of one subject: a part of the glossary, with no id that `termIds` does not list. */
export type GlossaryPart = Readonly<Partial<Record<TermId, GlossaryEntry>>>
