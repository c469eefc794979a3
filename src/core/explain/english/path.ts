import type { TwinDifference } from '../../finding/certificate.ts'
import type { Acting } from '../../finding/who.ts'
import type { ChecksInWords, Explanations } from '../explanation.ts'
import type { ReadoutField } from '../../report/detail.ts'
import { quotedName } from '../../lib/quoted-name.ts'
import { readoutFields } from '../second-reading/second-reading-words.ts'
import { ask, whom } from './ask.ts'
import { nameOr } from './name.ts'
import { grouped } from './number.ts'

/** How certificates belong together. */
export const pathEnglish = {
  'anchor-not-chosen': ({ subject }) => ({
    what: `The path ends at ${nameOr(subject)}, which is not one of the trust anchors you chose.`,
    why: 'With your settings a path is valid only if it ends at one of them.',
    toDo: 'Choose this certificate as an anchor if you rely on it. Or add the certificates that lead to one of yours.',
  }),
  'certificate-twin': ({ subject, differs, wrong }) => ({
    what: `There are two different copies of ${nameOr(subject)}. This one differs in ${twinDifferences(differs)}${wrong ? ', and its signature is wrong' : ''}.`,
    why: 'Issuer and serial number belong to one certificate, so somebody damaged, rewrote or forged one copy. Programs may refuse one of them.',
    toDo: 'Use the other copy. Compare its fingerprint with the one that the owner of the certificate states.',
  }),
  'issuer-loop': ({ subject }) => ({
    what: `The issuers form a circle: every possible issuer of ${nameOr(subject)} is already below it in the path.`,
    why: 'A path must end at a self-signed certificate. CAs that certify only each other lead to no root.',
    toDo: 'Add the root certificate of one of these CAs.',
  }),
  'issuer-missing': ({ subject, issuer, addresses }, acting) => ({
    what: `The issuer of ${nameOr(subject)} is missing: ${nameOr(issuer)}.`,
    why: 'Without it the path does not reach a root. A program that checks the server needs the root.',
    toDo: howToGet(issuer, addresses, acting),
  }),
  'issuer-key-differs': ({ subject, issuer, addresses }, acting) => ({
    what: `${nameOr(issuer)} is here, but another key with that name signed ${nameOr(subject)}.`,
    why: 'CAs often keep their name when they change their key. Only the certificate with the key that signed completes the path.',
    toDo: howToGet(issuer, addresses, acting, ' with the key that signed'),
  }),
  'issuer-renamed': ({ subject, issuer, bearer, addresses }, acting) => ({
    what: `${nameOr(subject)} names ${nameOr(issuer)} as its issuer, but the key of ${nameOr(bearer)} signed it.`,
    why: 'Programs find an issuer by its name and refuse the path if the names differ. The CA was renamed, or its name is written in another way.',
    toDo: howToGet(issuer, addresses, acting, ' under that name'),
  }),
  'keys-not-tried': () => ({
    what: 'For certificates with a missing issuer, this page did not try every key.',
    why: 'A CA may have been renamed, so this page tries the keys of other CAs. It stops after 128 keys.',
    toDo: 'If you expect such a CA here, open it alone together with the chain.',
  }),
  'readers-differ': ({ subject, field, attribute, value, other, more }, acting) => ({
    what:
      field === undefined
        ? `Chainlight can read ${nameOr(subject)}. The second reader, asn1js and pkijs, cannot.`
        : `Two readers read ${nameOr(subject)} differently. ${readoutFields[field as ReadoutField]}${attribute === undefined ? '' : `, ${attribute}`}: ${readValue(value)} for Chainlight, ${readValue(other)} for asn1js and pkijs.${more > 0 ? ` ${grouped(more)} more ${more === 1 ? 'value differs' : 'values differ'}.` : ''}`,
    why: 'Other programs may disagree about this certificate, too. The verdict uses the values that Chainlight read.',
    toDo: ask(acting, 'a certificate that all programs read alike'),
  }),
  'self-issued-not-self-signed': ({ subject }, acting) => ({
    what: `${nameOr(subject)} names itself as issuer, but its own key did not make its signature.`,
    why: 'It looks like a root, but it is not a root. Either another key of this CA signed it, or somebody changed it.',
    toDo: `${acting.who === 'ca-owner' ? ask(acting, 'the root certificate') : `Ask ${whom(acting)} for the certificate again.`} Do not import this one instead.`,
  }),
  'signatures-not-computed': ({ signatures }) => ({
    what: `This page stopped checking signatures after about ${grouped(signatures)} that the browser could not check itself.`,
    why: 'This page then checks signatures itself, and thousands of them would freeze it. Over plain http the browser does not help.',
    toDo: 'Open fewer certificates at once. Or use the single file or an https address, where the browser checks signatures.',
  }),
  'taken-for-self-signed': ({ subject }, acting) => ({
    what: `${nameOr(subject)} has the same name as its issuer, and does not say which key signed it.`,
    why: 'OpenSSL, Mosquitto and many others then treat it as a self-signed certificate and refuse it (error 18).',
    toDo: ask(acting, 'a certificate whose subject differs from the name of the CA'),
  }),
  'work-limit-reached': ({ subject, others, limit }) => ({
    what: `The search for paths of ${nameOr(subject)}${others > 0 ? ` and of ${grouped(others)} more` : ''} stopped after ${grouped(limit)} steps.`,
    why: 'These certificates allow very many paths, or very many have one name. The listed paths are the best found so far.',
    toDo: 'Open fewer certificates at once, for example the chain of one server.',
  }),
} satisfies Explanations

/** Whether a path reaches its end. */
export const pathChecks = {
  'taken-for-self-signed': {
    title: 'Names of server and CA',
    asks: 'Do all certificates below the root have another name than their issuer?',
  },
  complete: {
    title: 'Path complete',
    asks: 'Does the path end at a self-signed certificate, or at an anchor that you chose?',
  },
} as const satisfies ChecksInWords

function howToGet(issuer: string, addresses: readonly string[], acting: Acting, which = ''): string {
  const owner = `Ask ${whom({ ...acting, ca: issuer })} for its certificate${which}.`
  return addresses.length > 0
    ? `${owner} Or download it from ${addresses.join(' or ')}, and add it here.`
    : `${owner} Then add it here.`
}

const twinWords: Readonly<Record<string, string>> = {
  signature: 'its signature',
  algorithm: 'the algorithm next to the signature',
  encoding: 'the spelling of the same values',
  content: 'its content',
} satisfies Record<TwinDifference, string>

const twinDifferences = (differs: readonly string[]): string =>
  differs.map((each) => twinWords[each] ?? each).join(' and ')

const readValue = (value: string | undefined): string => (value === undefined ? 'no value' : `“${quotedName(value)}”`)
