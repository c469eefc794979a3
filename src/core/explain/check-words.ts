import type { CheckId, Why } from '../report/report.ts'

export interface CheckWords {
  /** What the check is called. */
  readonly title: string
  /** What it asks. */
  readonly asks: string
}

/** What the person reads about each check, whatever came of it. */
export const checkWords: Readonly<Record<CheckId, CheckWords>> = {
  complete: {
    title: 'Path complete',
    asks: 'Does the path reach a certificate where it may end: one that signed itself, or one that you chose?',
  },
  signature: {
    title: 'Signature',
    asks: 'Was each certificate signed by the key of the one above it, and a root by its own?',
  },
  'signature-algorithm': {
    title: 'Signature algorithm',
    asks: 'Do both places that name the algorithm name the same?',
  },
  validity: { title: 'Dates', asks: 'Is each certificate within its dates?' },
  'name-chaining': { title: 'Names', asks: 'Is the issuer of each certificate the subject of the one above it?' },
  'basic-constraints': { title: 'Is a CA', asks: 'Does each issuer say that it is a CA?' },
  'path-length': { title: 'Path length', asks: 'Does the path keep to every limit on its length?' },
  'key-usage': { title: 'May sign certificates', asks: 'May the key of each issuer sign certificates?' },
  'name-constraints': {
    title: 'Name constraints',
    asks: 'Are the names of each certificate among those that every CA above allows?',
  },
  policies: { title: 'Policies', asks: 'Was the path issued under a policy that is acceptable, if one is demanded?' },
  'critical-extensions': {
    title: 'Critical extensions',
    asks: 'Is every critical extension one that is processed here?',
  },
  'extensions-well-formed': { title: 'Extensions', asks: 'Is every extension readable, and there only once?' },
  'key-identifiers': { title: 'Key identifiers', asks: 'Does each certificate name the key that the one above has?' },
  names: { title: 'The name you connect to', asks: 'Is the certificate for each name that you asked about?' },
  'extended-key-usage': { title: 'Purpose', asks: 'May each certificate be used for the purpose that you chose?' },
  'target-key-usage': { title: 'Key usage', asks: 'May the key be used in each way that you asked for?' },
  intermediates: { title: 'Number of intermediates', asks: 'Are there no more intermediate CAs than you allow?' },
  'algorithm-strength': {
    title: 'Strength',
    asks: 'Are all keys long enough and all signatures made with a strong hash?',
  },
  revocation: { title: 'Revocation', asks: 'Has an issuer withdrawn a certificate?' },
  'certificate-transparency': {
    title: 'Public logs',
    asks: 'Is every timestamp of a public log in a certificate signed by that log?',
  },
  'serial-number': { title: 'Serial number', asks: 'Is every serial number greater than zero and not too long?' },
  version: { title: 'Version', asks: 'Does each certificate have only fields that its version has?' },
  'names-present': { title: 'Subject and issuer', asks: 'Does each certificate say whose it is and who issued it?' },
  'time-encoding': { title: 'Form of the dates', asks: 'Are the dates written the way that the standard asks?' },
  'key-identifiers-present': {
    title: 'Key identifiers present',
    asks: 'Does each certificate say which key signed it, and each CA which key it has?',
  },
  'ca-rights': { title: 'Rights of a CA', asks: 'Do Basic Constraints and Key Usage agree on who is a CA?' },
  'constraints-in-place': {
    title: 'Place of name constraints',
    asks: 'Do name constraints stand only where they may, in the form that they must have?',
  },
  'alternative-names': {
    title: 'Form of alternative names',
    asks: 'Is every alternative name written the way that the standard asks?',
  },
  criticality: {
    title: 'Criticality',
    asks: 'Are extensions critical where they must be, and not where they must not?',
  },
  'extension-contents': {
    title: 'Contents of extensions',
    asks: 'Does every extension say something, and nothing twice?',
  },
  'der-encoding': { title: 'Encoding', asks: 'Is the certificate written in DER, the one exact way?' },
  'tls-server': {
    title: 'Public TLS: server',
    asks: 'Is the server certificate for servers only, as browsers ask of public CAs?',
  },
  'tls-names': {
    title: 'Public TLS: names',
    asks: 'Are all alternative names those of hosts and addresses, written as they must be?',
  },
  'tls-authority': {
    title: 'Public TLS: CAs',
    asks: 'Do the certificates of the CAs name keys and purposes as browsers ask of public CAs?',
  },
  'tls-lifetime': {
    title: 'Public TLS: lifetime',
    asks: 'Is the server certificate valid for no longer than browsers allow public CAs?',
  },
  'tls-formalities': {
    title: 'Public TLS: formalities',
    asks: 'Is Key Usage critical, and the common name one of the alternative names?',
  },
}

/** Why a check was not made or does not apply, to stand behind “Not checked: ” or “Does not apply: ”. */
export const whyWords: Readonly<Record<Why, string>> = {
  'algorithm-not-supported': 'this page does not know the algorithm',
  'key-too-large': 'the key is so large that checking it would freeze the page',
  'key-malformed': 'the public key of the issuer cannot be read',
  'parameters-missing': 'the public key of the issuer lacks its parameters',
  'issuer-not-given': 'the certificate of its issuer was not given',
  'issuers-in-circle': 'whoever may have issued it stands below it already',
  'no-revocation-data': 'no revocation list (CRL) or OCSP answer about it was given',
  'no-revocation-available': 'it says that its issuer publishes nothing about revocation',
  'revocation-data-unusable': 'what was given about it does not answer the question',
  'reasons-not-covered': 'what was given covers only some of the reasons for revocation',
  lowest: 'it is the lowest of the path and issued none of the others',
  'extension-absent': 'the certificate has no such extension',
  'identifier-absent': 'the certificate names no key of its issuer, or its issuer does not say which key it has',
  'no-length-limit': 'it sets no limit to the path below it',
  'nothing-asked': 'nothing of the kind was asked for',
  'path-ends': 'the path ends with it, and this is asked only of those below',
  'trust-anchor': 'of a trust anchor only the name and the key count',
  'version-below-3': 'its version has no extensions',
  'extension-malformed': 'an extension that it rests on cannot be read',
  'no-constraints-above': 'no certificate above it says which names it may have',
  'self-issued': 'its issuer has the same name as its subject, and such certificates are exempt',
  'not-the-server': 'this is asked of the certificate of a server only',
  'time-unreadable': 'its dates cannot be read',
  'work-limit': 'too much had to be tried before its turn came',
  'log-unknown': 'no list that is built into this page has the key of a log',
  'timestamp-version-unknown': 'a timestamp is of a version that this page does not know',
  'timestamp-algorithm-unknown': 'a timestamp is signed in a way that logs do not use',
  'too-many-timestamps': 'there are more timestamps than this page verifies',
  'certificate-too-large': 'the certificate is so large that checking it would freeze the page',
  'too-complex': 'there are too many names and constraints to compare them all',
}
