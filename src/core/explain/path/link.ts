import type { LinkSummary } from '../../report/report.ts'

export const signatureWords: Readonly<Record<LinkSummary['signature'], string>> = {
  valid: 'Signature verified',
  invalid: 'Signature is wrong',
  'not-verified': 'Signature not verified',
}

/** The signature on a self-signed certificate. */
export const selfSignatureWords: Readonly<Record<LinkSummary['signature'], string>> = {
  ...signatureWords,
  valid: 'Signature verified, made with its own key',
}

export const keyIdentifierWords: Readonly<Record<LinkSummary['keyIdentifiers'], string>> = {
  equal: 'Key identifiers equal',
  different: 'Key identifiers differ',
  absent: 'No key identifiers',
}

export const namesMatch = 'Names match'

/** A link whose signature, names and key identifiers are all as they should be. */
export const allMatch = 'Signature verified, names and key IDs match'
