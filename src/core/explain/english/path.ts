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
    toDo:
      addresses.length > 0
        ? `Get the certificate of ${nameOr(issuer)} and add it here. The certificate says it can be had at ${addresses.join(' or ')}. This page opens no address; use a computer that can.`
        : `Ask whoever runs the CA for the certificate of ${nameOr(issuer)} and add it here.`,
  }),
  'self-issued-not-self-signed': ({ subject }) => ({
    what: `${nameOr(subject)} names itself as its issuer, but its own key did not make its signature.`,
    why: 'It looks like a root by its name and is none: either another key of the same CA signed it, or it was changed after it was signed.',
    toDo: 'Get the root certificate from its owner again. Do not import this one in its place.',
  }),
  'work-limit-reached': ({ limit }) => ({
    what: `The search for paths was ended after ${grouped(limit)} steps.`,
    why: 'These certificates can be joined in very many ways. The paths listed are the best found until then; there may be others.',
    toDo: 'Open fewer certificates at once, for example the chain of one server.',
  }),
} satisfies { [C in PathCode]: Explain<C> }

type PathCode =
  'anchor-not-chosen' | 'issuer-loop' | 'issuer-missing' | 'self-issued-not-self-signed' | 'work-limit-reached'
