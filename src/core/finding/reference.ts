/** The rule on which a finding is based. */
export interface Reference {
  /** `RFC 5280`, `X.690`, or the name of another document. */
  readonly document: string
  /** `4.2.1.9`; empty where the document has no sections. */
  readonly section: string
  /** The rule is for CAs that everybody's programs rely on; it asks nothing of a private CA. */
  readonly forPublicCas?: true
}

export const rfc = (number: number, section: string): Reference => ({ document: `RFC ${number}`, section })
export const x690 = (section: string): Reference => ({ document: 'X.690', section })
/** A section of the CA/Browser Forum's requirements for public TLS. */
export const cabf = (section: string): Reference => ({
  document: 'CA/Browser Forum Baseline Requirements',
  section,
  forPublicCas: true,
})
export const nist = (number: string, section: string): Reference => ({ document: `NIST SP ${number}`, section })
export const x509 = (section = ''): Reference => ({ document: 'X.509 (10/2019)', section })
/** A section of any other document. */
export const standard = (document: string, section = ''): Reference => ({ document, section })
/** For facts without a standard: facts about this program or the products that it serves. */
export const chainlight = (section: string): Reference => ({ document: 'Chainlight', section })
