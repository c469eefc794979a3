import type { Explain } from '../explanation.ts'
import { nameOr } from './name.ts'
import { grouped } from './number.ts'

/** How certificates belong together. */
export const pathEnglish = {
  'anchor-not-chosen': ({ subject }) => ({
    what: `The path ends at ${nameOr(subject)}, which is not among the trust anchors you chose.`,
    why: 'A path counts only if it ends at one of them.',
    toDo: 'Choose this certificate as an anchor if you rely on it, or add the certificates that lead to one of yours.',
  }),
  'issuer-loop': ({ subject }) => ({
    what: `The issuers go round in a circle: every possible issuer of ${nameOr(subject)} already stands below it.`,
    why: 'A path has to end at a certificate that signed itself. CAs that certify each other, without a root among them, lead nowhere.',
    toDo: 'Add the root certificate of one of these CAs.',
  }),
  'issuer-missing': ({ subject, issuer, addresses }) => ({
    what: `${nameOr(subject)} was issued by ${nameOr(issuer)}, and that certificate is not among what you opened.`,
    why: 'Without it the path cannot be followed up to a root, and a program that is to verify the server needs the root.',
    toDo: howToGet(issuer, addresses),
  }),
  'issuer-key-differs': ({ subject, issuer, addresses }) => ({
    what: `${nameOr(subject)} was issued by ${nameOr(issuer)}. A certificate of that name is among what you opened, but its key did not make the signature.`,
    why: 'CAs often keep their name when they take a new key. Only the certificate with the key that signed leads on; this one belongs to another generation of the CA, or to a namesake.',
    toDo: howToGet(issuer, addresses, ' It has the same name as the one that is here: compare the key identifiers.'),
  }),
  'issuer-renamed': ({ subject, issuer, bearer, addresses }) => ({
    what: `${nameOr(subject)} says that ${nameOr(issuer)} issued it. The key that signed it is here, in the certificate of ${nameOr(bearer)}, and that is another name.`,
    why: 'Programs look for an issuer by its name, and refuse a path whose names do not match, whatever the key. The CA was renamed, or its name is written otherwise.',
    toDo: howToGet(issuer, addresses, ' It has the key that is here already.'),
  }),
  'keys-not-tried': () => ({
    what: 'Not every key among what you opened was tried on the certificates whose issuer is missing.',
    why: 'Where nobody bears the name of an issuer, the keys of other CAs are tried, for a CA may have been renamed. After 128 keys that did not fit, no more were.',
    toDo: 'If you expect such a CA to be among these certificates, open it together with the chain alone.',
  }),
  'self-issued-not-self-signed': ({ subject }) => ({
    what: `${nameOr(subject)} names itself as its issuer, but its own key did not make its signature.`,
    why: 'It looks like a root by its name and is none: either another key of the same CA signed it, or it was changed after it was signed.',
    toDo: 'Get the root certificate from its owner again. Do not import this one in its place.',
  }),
  'work-limit-reached': ({ subject, others, limit }) => ({
    what: `The search for paths of ${nameOr(subject)}${others > 0 ? ` and of ${grouped(others)} more` : ''} was ended after ${grouped(limit)} steps.`,
    why: 'These certificates can be joined in very many ways, or very many bear one name. The paths listed are the best found until then; there may be others.',
    toDo: 'Open fewer certificates at once, for example the chain of one server.',
  }),
} satisfies { [C in PathCode]: Explain<C> }

function howToGet(issuer: string, addresses: readonly string[], hint = ''): string {
  return addresses.length > 0
    ? `Get the certificate of ${nameOr(issuer)} and add it here.${hint} The certificate says it can be had at ${addresses.join(' or ')}. This page opens no address; use a computer that can.`
    : `Ask whoever runs the CA for the certificate of ${nameOr(issuer)} and add it here.${hint}`
}

type PathCode =
  | 'anchor-not-chosen'
  | 'issuer-key-differs'
  | 'issuer-loop'
  | 'issuer-missing'
  | 'issuer-renamed'
  | 'keys-not-tried'
  | 'self-issued-not-self-signed'
  | 'work-limit-reached'
