import type { Settings } from '../../report/report.ts'

/** One of several, with a sentence that says what choosing it means. */
export interface Choice<T extends string> {
  readonly id: T
  readonly label: string
  readonly hint: string
}

export const profileChoices = [
  {
    id: 'auto',
    label: 'What fits',
    hint: 'OPC UA rules for an OPC UA application, and the rules of programs that connect for everything else.',
  },
  {
    id: 'path',
    label: 'Path',
    hint: 'The rules of programs that connect: RFC 5280 section 6, as OpenSSL applies it. Stricter rules become advice.',
  },
  {
    id: 'rfc5280',
    label: 'RFC 5280',
    hint: 'Also the rules of RFC 5280 for certificates and CAs. Many sound private roots fail this.',
  },
  {
    id: 'webpki',
    label: 'Public TLS',
    hint: 'Also the rules of the CA/Browser Forum for public websites. Private CAs do not have to follow them.',
  },
  {
    id: 'opcua',
    label: 'OPC UA',
    hint: 'The rules for OPC UA applications and their CAs: OPC 10000-6 section 6.2 and OPC 10000-4 section 6.1.3.',
  },
] as const satisfies readonly Choice<Settings['profile']>[]

export const revocationChoices = [
  {
    id: 'if-given',
    label: 'If added',
    hint: 'This page uses the revocation lists and OCSP responses that you add. Without any, it says so.',
  },
  {
    id: 'required',
    label: 'Required',
    hint: 'Every certificate below the anchor needs a current list or response. Otherwise the path is not decided.',
  },
  { id: 'none', label: 'Not used', hint: 'Revocation lists and OCSP responses are shown but not used.' },
] as const satisfies readonly Choice<Settings['revocation']>[]

/** Where a path may end. */
export const anchorChoices = [
  {
    id: 'self-signed',
    label: 'Every self-signed certificate',
    hint: 'This page has no trust store: any self-signed CA may be the end of a path.',
  },
  { id: 'chosen', label: 'Those I choose', hint: 'A path is valid only if it ends at one of them.' },
] as const satisfies readonly Choice<'self-signed' | 'chosen'>[]

/** Requirements for policies that a person can choose. @see RFC 5280 section 6.1.1 (e) to (g) */
export const policyDemands = [
  {
    id: 'explicitPolicy',
    label: 'Require a policy',
    hint: 'The path must be valid for an accepted policy, even if no certificate requires one.',
  },
  {
    id: 'inhibitMapping',
    label: 'No mapping',
    hint: 'A CA may not make another policy equal to its own.',
  },
  {
    id: 'inhibitAny',
    label: 'Ignore “any policy”',
    hint: 'A certificate must name the policy itself.',
  },
] as const satisfies readonly Choice<string>[]

/** Whether the dates and the constraints of the anchor's certificate count. @see RFC 5280 section 6.1.1 (d) */
export const anchorLimitsDemand = {
  id: 'ignoreAnchorLimits',
  label: 'Ignore the root’s own dates and limits',
  hint: 'As RFC 5280 has it. OpenSSL and Windows look at its dates and limits as well.',
} as const satisfies Choice<string>
