import type { ListProblem, RevocationReason, RevocationSource, Unusable } from '../../finding/revocation.ts'
import type { ChecksInWords, Explanations } from '../explanation.ts'
import type { Acting } from '../../finding/who.ts'
import { ask, whom } from './ask.ts'
import { day, nameOr } from './name.ts'

/**
 * Findings from revocation lists and OCSP responses. Each sentence names the source and its date, because it is true
 * only for that date.
 */
export const revocationEnglish = {
  'not-revoked': ({ subject, source, signer, thisUpdate, nextUpdate, reasons }) => ({
    what:
      source === 'response'
        ? `${nameOr(subject)} is not revoked, according to the OCSP response${from(signer)}${dated(thisUpdate, nextUpdate)}.`
        : `${nameOr(subject)} is not on the ${nouns[source]}${from(signer)}${dated(thisUpdate, nextUpdate)}${reasons.length < countedReasons ? `, which covers only: ${reasonsListed(reasons)}` : ''}.`,
    why: 'The issuer may have revoked it since. Only a newer list or response would show that.',
    toDo: 'Nothing.',
  }),
  'ocsp-response-damaged': ({ offset, expected }) => ({
    what: `An OCSP response cannot be read: at byte ${offset} there should be ${expected}.`,
    why: 'So this page does not know what it says about a certificate.',
    toDo: 'Save the response again from where it came.',
  }),
  'ocsp-response-unsuccessful': ({ status }) => ({
    what: `An OCSP response says nothing about any certificate: ${unsuccessful[status]}.`,
    why: 'Such a response is not signed and proves nothing.',
    toDo: 'Ask the responder again and save its new response.',
  }),
  'revocation-data-unusable': ({ subject, source, signer, thisUpdate, nextUpdate, because, instant }, acting) => ({
    what: `The ${nouns[source]}${from(signer)}${thisUpdate === undefined ? '' : ` (${day(thisUpdate)})`} does not help for ${nameOr(subject)}: ${unusable[because]({ nextUpdate, instant })}.`,
    why: 'So it counts neither for the certificate nor against it.',
    toDo:
      because === 'signer-may-not-sign'
        ? `Tell ${whom(acting)}: the signer needs a certificate that allows signing such data.`
        : (advice[because] ?? 'Get the current list or response from the CA and add it here.'),
  }),
  'revocation-entries-damaged': ({ issuer, offset, expected }) => ({
    what: `An entry of the revocation list${from(issuer)} cannot be read: at byte ${offset} there should be ${expected}.`,
    why: 'The entry may mean any certificate, so this page does not use the list. You can still look at its other entries.',
    toDo: `Get the list again from where it came. If it is the same, tell the owner of the CA${issuer === '' ? '' : ` ${nameOr(issuer)}`}.`,
  }),
  'revocation-list-damaged': ({ offset, expected, issuer }) => ({
    what: `A revocation list${issuer === undefined ? '' : from(issuer)} cannot be read: at byte ${offset} there should be ${expected}.`,
    why: 'So this page does not know which certificates it lists.',
    toDo: 'Get the list again from where it came.',
  }),
  'revocation-list-unfit': ({ issuer, problem, version }, acting) => ({
    what: `The revocation list${from(issuer)} is in a wrong form: ${listProblems[problem](version)}.`,
    why:
      problem === 'version-unknown'
        ? 'Nobody knows what a list of this version means, so this page does not use it. Programs refuse it.'
        : 'This page could read it and used it. Strict programs may refuse it.',
    toDo: `Tell ${whom(acting)}.`,
  }),
  'revocation-not-checked': ({ subject, unusable, listAddresses, responderAddresses }, acting) => ({
    what: `We cannot tell whether ${nameOr(subject)} was revoked: ${unusable ? 'what you added for it cannot be used' : 'you added no revocation list for it'}.`,
    why: 'A revocation list or an OCSP response shows whether the issuer revoked it. This page uses only files that you add; it opens no network connection.',
    toDo: toGet(listAddresses, responderAddresses, acting),
  }),
  'revocation-partly-known': ({ subject, reasons }) => ({
    what: `According to your lists ${nameOr(subject)} is not revoked, but they do not cover: ${reasonsListed(reasons)}.`,
    why: 'The issuer publishes lists for single reasons. Only all of them together show whether it was revoked.',
    toDo: 'Add the other revocation lists of the same CA.',
  }),
  revoked: ({ subject, source, signer, thisUpdate, nextUpdate, reason, date, invalidityDate }, acting) => ({
    what: `${nameOr(subject)} was ${reason === 'certificate-hold' ? 'put on hold' : 'revoked'}${date === undefined ? '' : ` on ${day(date)}`}${becauseOf(reason)}, according to the ${nouns[source]}${from(signer)}${dated(thisUpdate, nextUpdate)}.`,
    why: `${invalidityDate === undefined ? '' : `Nobody should rely on it since ${day(invalidityDate)}. `}Programs that check revocation refuse it.`,
    toDo:
      reason === 'certificate-hold'
        ? 'Ask the owner of the CA whether the hold will end. Do not use the certificate until then.'
        : ask(acting, 'a new certificate with a new key'),
  }),
} satisfies Explanations

/** The check of revocation. */
export const revocationChecks = {
  revocation: { title: 'Revocation', asks: 'Has the issuer revoked a certificate?' },
} as const satisfies ChecksInWords

const nouns: Readonly<Record<RevocationSource, string>> = {
  list: 'revocation list',
  'delta-list': 'list of changes',
  response: 'OCSP response',
}

/** RFC 5280 section 4.2.1.13 numbers eight reasons that a list may cover. */
const countedReasons = 8

const from = (signer: string): string => (signer === '' ? '' : ` of ${nameOr(signer)}`)

function dated(thisUpdate: number | undefined, nextUpdate: number | undefined): string {
  if (thisUpdate === undefined) return ''
  return nextUpdate === undefined
    ? ` (made on ${day(thisUpdate)})`
    : ` (made on ${day(thisUpdate)}, next due on ${day(nextUpdate)})`
}

const reasonsListed = (reasons: readonly RevocationReason[]): string =>
  reasons.map((reason) => reasonWords[reason]).join(', ')

const becauseOf = (reason: RevocationReason | undefined): string =>
  reason === undefined || reason === 'unspecified' || reason === 'certificate-hold' ? '' : ` (${reasonWords[reason]})`

const reasonWords: Readonly<Record<RevocationReason, string>> = {
  unspecified: 'no reason stated',
  'key-compromise': 'key compromised',
  'ca-compromise': 'CA compromised',
  'affiliation-changed': 'affiliation changed',
  superseded: 'replaced by another certificate',
  'cessation-of-operation': 'no longer in operation',
  'certificate-hold': 'on hold',
  'remove-from-crl': 'taken off the list',
  'privilege-withdrawn': 'privilege withdrawn',
  'aa-compromise': 'attribute authority compromised',
}

const unsuccessful = {
  successful: 'it is empty',
  'malformed-request': 'the responder could not read the request',
  'internal-error': 'the responder had an internal error',
  'try-later': 'the responder asked to try later',
  'sig-required': 'the responder requires a signed request',
  unauthorized: 'the responder refused the request',
} as const

interface Dates {
  readonly nextUpdate: number | undefined
  readonly instant: number
}

const unusable: Readonly<Record<Unusable, (dates: Dates) => string>> = {
  'base-missing': () => 'it has only changes, and the complete list is missing',
  'certificate-unknown': () => 'the responder does not know the certificate',
  'critical-extension': () => 'it has an unknown critical extension',
  damaged: () => 'part of it cannot be read',
  'no-next-update': () => 'it has no date for the next update',
  'not-yet-issued': ({ instant }) => `it was made after ${day(instant)}`,
  'other-scope': () => 'it covers other certificates of that CA',
  'out-of-date': ({ nextUpdate, instant }) =>
    `it is out of date${nextUpdate === undefined ? '' : ` since ${day(nextUpdate)}`} (checked for ${day(instant)})`,
  'signature-invalid': () => 'the key of that name did not make its signature',
  'signature-not-checked': () => 'this page cannot check its signature',
  'signer-may-not-sign': () => 'its signer is not allowed to sign it',
  'signer-not-given': () => 'the certificate of its signer is missing',
  'signer-not-valid': () => 'its signer has no valid path to that root',
  'time-unreadable': () => 'its dates cannot be read',
  'version-unknown': () => 'its version is unknown',
  'work-limit': () => 'too many certificates may have signed it',
}

const listProblems: Readonly<Record<ListProblem, (version: number) => string>> = {
  'entries-empty': () => 'an empty list of revoked certificates must be left out',
  'extensions-need-version-2': (version) => `only version 2 has extensions, and it is version ${version}`,
  'scope-empty': () => 'its Issuing Distribution Point is empty',
  'version-1-written': () => 'it names version 1; only version 2 may be named',
  'version-unknown': (version) => `its version is ${version}; there are versions 1 and 2`,
}

const advice: Readonly<Partial<Record<Unusable, string>>> = {
  'base-missing': 'Add the complete revocation list of the same CA.',
  'other-scope': 'Add the revocation list that the certificate names.',
  'signer-not-given': 'Add the certificate of its signer.',
  'signature-not-checked': 'Ask the owner of the CA which programs can check this signature.',
}

function toGet(lists: readonly string[], responders: readonly string[], acting: Acting): string {
  if (lists.length > 0)
    return `To check it, download the revocation list from ${lists.join(' or ')} on a computer with a network. Then add it here.`
  if (responders.length > 0)
    return `To check it, save the response of the OCSP responder at ${responders.join(' or ')}. Then add it here.`
  const ca = acting.ca === undefined ? '' : ` ${nameOr(acting.ca)}`
  return `To check it, ask the owner of the CA${ca} for its revocation list. Then add it here.`
}
