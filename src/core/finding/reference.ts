/** The rule a finding rests on. */
export interface Reference {
  /** `RFC 5280`, `X.690`, or the name of another document. */
  readonly document: string
  /** `4.2.1.9`; empty where the document has no sections. */
  readonly section: string
}

export const rfc = (number: number, section: string): Reference => ({ document: `RFC ${number}`, section })
export const x690 = (section: string): Reference => ({ document: 'X.690', section })
/** Of the CA/Browser Forum's requirements on public TLS. */
export const cabf = (section: string): Reference => ({ document: 'CA/Browser Forum Baseline Requirements', section })
export const nist = (number: string, section: string): Reference => ({ document: `NIST SP ${number}`, section })
/** For what no standard rules: a fact of this program or of the products it serves. */
export const chainlight = (section: string): Reference => ({ document: 'Chainlight', section })
