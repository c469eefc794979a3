import type { RevocationReason, RevocationSource, Unusable } from '../../finding/revocation.ts'
import type { Explain } from '../explanation.ts'
import { day, nameOr } from './name.ts'

/** What revocation lists and OCSP responses say. Each sentence names who said it and when, for it is true only of then. */
export const revocationEnglish = {
  'not-revoked': ({ subject, source, signer, thisUpdate, nextUpdate, reasons }) => ({
    what:
      source === 'response'
        ? `The OCSP answer${from(signer)}${dated(thisUpdate, nextUpdate)} says that ${nameOr(subject)} is not revoked.`
        : `The ${nouns[source]}${from(signer)}${dated(thisUpdate, nextUpdate)} does not list ${nameOr(subject)} as revoked${reasons.length < countedReasons ? `; it covers only: ${listed(reasons)}` : ''}.`,
    why: 'That is what the issuer knew then. It may have revoked the certificate since, and only a newer list or answer would show that.',
    toDo: 'Nothing.',
  }),
  'ocsp-response-damaged': ({ offset, expected }) => ({
    what: `An OCSP answer cannot be read: at byte ${offset} there should be ${expected}.`,
    why: 'What it says about a certificate is therefore not known.',
    toDo: 'Save the answer again from where it came.',
  }),
  'ocsp-response-unsuccessful': ({ status }) => ({
    what: `An OCSP answer says nothing about any certificate: ${unsuccessful[status]}.`,
    why: 'Such an answer is not signed, and only tells that the question was not answered.',
    toDo: 'Ask the responder again and save that answer.',
  }),
  'revocation-data-unusable': ({ subject, source, signer, thisUpdate, nextUpdate, because, instant }) => ({
    what: `The ${nouns[source]}${from(signer)}${thisUpdate === undefined ? '' : ` of ${day(thisUpdate)}`} does not tell whether ${nameOr(subject)} is revoked: ${unusable[because]({ nextUpdate, instant })}.`,
    why: 'It was looked at and is not counted, neither for the certificate nor against it.',
    toDo: advice[because] ?? 'Get the present list or answer from the CA and add it here.',
  }),
  'revocation-entries-damaged': ({ issuer, offset, expected }) => ({
    what: `An entry of the revocation list${from(issuer)} cannot be read: at byte ${offset} there should be ${expected}.`,
    why: 'Which certificate the entry means is not known, so the list cannot vouch for any. Its other entries can still be looked at.',
    toDo: 'Get the list again from where it came. If it is the same, tell the CA.',
  }),
  'revocation-list-damaged': ({ offset, expected, issuer }) => ({
    what: `A revocation list${issuer === undefined ? '' : from(issuer)} cannot be read: at byte ${offset} there should be ${expected}.`,
    why: 'What it lists is therefore not known.',
    toDo: 'Get the list again from where it came.',
  }),
  'revocation-not-checked': ({ subject, listAddresses, responderAddresses }) => ({
    what: `Whether ${nameOr(subject)} was revoked is not known here.`,
    why: 'A certificate does not show that its issuer withdrew it; a revocation list or an OCSP answer does. This page makes no network requests and uses only files that you add.',
    toDo: toGet(listAddresses, responderAddresses),
  }),
  'revocation-partly-known': ({ subject, reasons }) => ({
    what: `${nameOr(subject)} is not revoked for the reasons that the given lists cover. Not covered: ${listed(reasons)}.`,
    why: 'Its issuer publishes lists for single reasons. Only all of them together tell whether it was revoked.',
    toDo: 'Add the other revocation lists of the same CA.',
  }),
  revoked: ({ subject, source, signer, thisUpdate, nextUpdate, reason, date, invalidityDate }) => ({
    what: `${nameOr(subject)} was ${reason === 'certificate-hold' ? 'put on hold' : 'revoked'}${date === undefined ? '' : ` on ${day(date)}`}${becauseOf(reason)}, says the ${nouns[source]}${from(signer)}${dated(thisUpdate, nextUpdate)}.`,
    why: `Its issuer no longer vouches for it${invalidityDate === undefined ? '' : `, and not for anything since ${day(invalidityDate)}`}. Programs that check revocation refuse it.`,
    toDo:
      reason === 'certificate-hold'
        ? 'Ask the CA whether the hold will be lifted. Do not use the certificate until then.'
        : 'Replace it by a new certificate, with a new key if the old one may be in other hands.',
  }),
} satisfies { [C in RevocationCode]: Explain<C> }

type RevocationCode =
  | 'not-revoked'
  | 'ocsp-response-damaged'
  | 'ocsp-response-unsuccessful'
  | 'revocation-data-unusable'
  | 'revocation-entries-damaged'
  | 'revocation-list-damaged'
  | 'revocation-not-checked'
  | 'revocation-partly-known'
  | 'revoked'

const nouns: Readonly<Record<RevocationSource, string>> = {
  list: 'revocation list',
  'delta-list': 'list of changes',
  response: 'OCSP answer',
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

const listed = (reasons: readonly RevocationReason[]): string => reasons.map((reason) => reasonWords[reason]).join(', ')

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
  'malformed-request': 'the responder could not read the question',
  'internal-error': 'the responder had an error of its own',
  'try-later': 'the responder asked to try later',
  'sig-required': 'the responder wants the question signed',
  unauthorized: 'the responder does not answer this question, or not to whoever asked',
} as const

interface Dates {
  readonly nextUpdate: number | undefined
  readonly instant: number
}

const unusable: Readonly<Record<Unusable, (dates: Dates) => string>> = {
  'base-missing': () => 'it has only the changes since a complete list, and none that it fits to is here',
  'certificate-unknown': () => 'the responder does not know the certificate',
  'critical-extension': () => 'it has a critical extension that this page does not process',
  damaged: () => 'part of it cannot be read',
  'no-next-update': () => 'it does not say until when it counts',
  'not-yet-issued': ({ instant }) => `it was made after ${day(instant)}, the date that is judged`,
  'other-scope': () => 'it is about other certificates of that CA',
  'out-of-date': ({ nextUpdate, instant }) =>
    `a newer one was due${nextUpdate === undefined ? '' : ` on ${day(nextUpdate)}`}, and it was judged on ${day(instant)}`,
  'signature-invalid': () => 'its signature was not made by the key of that name',
  'signature-not-checked': () =>
    'its signature could not be checked, for this page does not know its algorithm or its key',
  'signer-may-not-sign': () => 'its signer is not allowed to sign such a thing',
  'signer-not-given': () => 'the certificate of its signer is not here',
  'signer-not-valid': () => 'the certificate of its signer has no valid path to the same trust anchor',
  'time-unreadable': () => 'its dates cannot be read',
  'work-limit': () =>
    'more certificates that may have signed it, or more paths of its signer, would have to be tried than this page allows itself',
}

const advice: Readonly<Partial<Record<Unusable, string>>> = {
  'base-missing': 'Add the complete revocation list of the same CA.',
  'other-scope': 'Add the revocation list that the certificate names.',
  'signer-may-not-sign': 'Tell the CA: what signs its lists or answers needs a certificate that allows it.',
  'signer-not-given': 'Add the certificate of whoever signed it.',
  'signature-not-checked': 'Check it with a program that supports it, such as openssl.',
}

function toGet(lists: readonly string[], responders: readonly string[]): string {
  if (lists.length > 0)
    return `If you want it checked, get the revocation list on a computer with a network and add it here. The certificate says it can be had at ${lists.join(' or ')}.`
  if (responders.length > 0)
    return `If you want it checked, save the answer of the OCSP responder at ${responders.join(' or ')} on a computer with a network and add it here.`
  return 'If you want it checked, ask the CA for its revocation list and add it here. The certificate names no address for it.'
}
