import type { ConstrainedNameParams } from '../../finding/names.ts'
import type { Explain } from '../explanation.ts'
import { nameOr } from './name.ts'

const refusedBy = 'Programs that follow the standard refuse the whole path, not only this name.'
const askForAnother = 'Ask the CA for a certificate with names that it may issue, or ask another CA.'

/** The names of certificates, what certificates are for, and how strong they are. */
export const namesEnglish = {
  'algorithm-not-allowed': ({ subject, part, algorithm }) => ({
    what: `The ${part} of ${nameOr(subject)} is of a kind that public TLS does not allow: ${algorithm}.`,
    why: 'Browsers hold publicly trusted CAs to a short list of algorithms. In a plant of your own other rules may count.',
    toDo: 'For a public server, ask for a certificate with an RSA key of 2,048 bits or more, or one on P-256 or P-384, signed with SHA-256 or stronger.',
  }),
  'any-purpose-only': ({ subject, purpose }) => ({
    what: `${nameOr(subject)} allows “any purpose” and does not name “${purpose}”.`,
    why: 'The standard lets programs accept that, and many do. OpenSSL, among others, wants the purpose by name and refuses the connection.',
    toDo: `If a connection is refused, ask the CA for a certificate that names “${purpose}”.`,
  }),
  'common-name-not-counted': ({ subject, value }) => ({
    what: `The subject of ${nameOr(subject)} holds “${value}”, but only as free text in its common name or e-mail attribute.`,
    why: 'Only the Subject Alternative Name counts. Browsers and current libraries no longer look at the common name; some old programs do, so the certificate may work with those.',
    toDo: 'Ask for a certificate that has this name in its Subject Alternative Name.',
  }),
  'exponent-small': ({ subject, exponent }) => ({
    what: `The RSA key of ${nameOr(subject)} has the small public exponent ${exponent}.`,
    why: 'It is allowed. Programs that check signatures carelessly have been deceived with such keys; today 65537 is used everywhere.',
    toDo: 'Nothing now. Use the exponent 65537 for the next key.',
  }),
  'key-size-uneven': ({ subject, bits }) => ({
    what: `The RSA key of ${nameOr(subject)} has ${bits} bits, which is no multiple of 8.`,
    why: 'Public TLS does not allow it.',
    toDo: 'Make a key of 2,048, 3,072 or 4,096 bits.',
  }),
  'key-too-small': ({ subject, bits, minimum }) => ({
    what: `The key of ${nameOr(subject)} has ${bits} bits; ${minimum} are the least that is still held to be safe for its kind.`,
    why: 'Shorter keys can be broken with enough machines. Many current programs refuse them by default.',
    toDo: `Plan to replace it by one with a key of at least ${minimum} bits.`,
  }),
  'key-usage-missing': ({ subject, missing }) => ({
    what: `The Key Usage of ${nameOr(subject)} does not include ${missing.join(', ')}.`,
    why: 'A key may be used only as its certificate says.',
    toDo: 'Ask the CA for a certificate whose Key Usage includes it.',
  }),
  'name-asked-unusable': ({ kind, value }) => ({
    what: `“${value}” is not ${kinds[kind]}.`,
    why: 'So it could not be looked for in the certificate.',
    toDo:
      kind === 'dns'
        ? 'Type the host name alone, without https:// and port, or choose IP address for an address.'
        : 'Check how it is written.',
  }),
  'name-constraint-not-understood': ({ subject, issuer, form, name, constraint, fault }) => ({
    what: `${nameOr(issuer)} limits ${formName(form)}s below it in a way that ${because[fault]}: “${constraint}”. ${nameOr(subject)} has such a name, “${name}”.`,
    why: 'Whether the name is allowed cannot be told. Where the limit is marked critical, the standard demands that the path be refused.',
    toDo: 'Ask the owner of the CA what the limit means, and whether your programs understand it.',
  }),
  'name-excluded': (params) => ({
    what: `${nameOr(params.subject)} has the ${formName(params.form)} “${params.name}”. ${nameOr(params.issuer)}, above it, excludes “${params.excluded}”.`,
    why: refusedBy,
    toDo: askForAnother,
  }),
  'name-not-comparable': (params) => ({
    what: `${nameOr(params.subject)} has the ${formName(params.form)} “${params.name}”, which is not written as such a name must be. ${nameOr(params.issuer)}, above it, limits ${formName(params.form)}s.`,
    why: `Whether it is allowed cannot be told, and then it is not. ${refusedBy}`,
    toDo: uriAdvice(params) ?? 'Ask the CA for a certificate whose names are written correctly.',
  }),
  'name-not-permitted': (params) => ({
    what: `${nameOr(params.subject)} has the ${formName(params.form)} “${params.name}”. ${nameOr(params.issuer)}, above it, permits only ${listed(params.permitted, params.more)}.`,
    why: refusedBy,
    toDo: askForAnother,
  }),
  'name-not-presented': ({ subject, kind, value, presented, more }) => ({
    what:
      presented.length === 0
        ? `${nameOr(subject)} is not for “${value}”: its Subject Alternative Name has no ${plainKinds[kind]} at all.`
        : `${nameOr(subject)} is not for “${value}”. It is for ${listed(presented, more)}.`,
    why: 'Programs refuse to connect when the name they connect to is not in the certificate, for anybody with another certificate of the same CA could answer instead.',
    toDo: 'Connect by a name that the certificate has, or ask the CA for one that has this name in its Subject Alternative Name.',
  }),
  'names-refused-more': ({ subject, more }) => ({
    what: `${more} further ${more === 1 ? 'name' : 'names'} of ${nameOr(subject)} ${more === 1 ? 'is' : 'are'} refused as well and not listed.`,
    why: 'The list would become too long to be read.',
    toDo: 'Look at the first ones: they most likely have the same cause.',
  }),
  'names-too-many': ({ subject, limit }) => ({
    what: `Whether the names of ${nameOr(subject)} are allowed was not checked to the end: it would take more than ${limit} comparisons.`,
    why: 'So many names and limits are made to slow programs down more often than not. OpenSSL and browsers stop at the same number and refuse the path.',
    toDo: 'Ask the owner of the CA why there are so many.',
  }),
  'purpose-not-allowed': ({ subject, purpose, purposes }) => ({
    what:
      purposes.length === 0
        ? `${nameOr(subject)} may not be used for “${purpose}”: its Extended Key Usage names no purpose that can be read.`
        : `${nameOr(subject)} may not be used for “${purpose}”. It allows ${listed(purposes, 0)}.`,
    why: 'The purposes that a CA names bind every certificate below it, too. Programs refuse a certificate for another purpose.',
    toDo: `Ask for a certificate that is meant for “${purpose}”.`,
  }),
  'signature-hash-weak': ({ subject, hash }) => ({
    what: `The signature of ${nameOr(subject)} was made with ${hash}.`,
    why: `${hash} is broken or close to it: others may be able to make a second certificate with the same signature. Many current programs refuse it.`,
    toDo: 'Ask the CA for a certificate signed with SHA-256 or stronger.',
  }),
  'too-many-intermediates': ({ maximum, intermediates }) => ({
    what: `The path has ${intermediates} intermediate ${intermediates === 1 ? 'CA' : 'CAs'}; you allow ${maximum}.`,
    why: 'You asked for a limit, as some programs have one.',
    toDo: 'Allow more, or look for a shorter path to the same root.',
  }),
} satisfies { [C in NamesCode]: Explain<C> }

type NamesCode =
  | 'algorithm-not-allowed'
  | 'any-purpose-only'
  | 'common-name-not-counted'
  | 'exponent-small'
  | 'key-size-uneven'
  | 'key-too-small'
  | 'key-usage-missing'
  | 'name-asked-unusable'
  | 'name-constraint-not-understood'
  | 'name-excluded'
  | 'name-not-comparable'
  | 'name-not-permitted'
  | 'name-not-presented'
  | 'names-refused-more'
  | 'names-too-many'
  | 'purpose-not-allowed'
  | 'signature-hash-weak'
  | 'too-many-intermediates'

const kinds = { dns: 'a host name', ip: 'an IP address', email: 'an e-mail address' } as const
const plainKinds = { dns: 'host name', ip: 'IP address', email: 'e-mail address' } as const

const because = {
  form: 'is not defined for names of this form',
  distance: 'uses a minimum or maximum, which the standard does not use',
  malformed: 'is not written as it must be',
} as const

/** The form of a name in the singular; each takes an `s` for several. */
function formName(form: string): string {
  switch (form) {
    case 'dNSName':
      return 'host name'
    case 'iPAddress':
      return 'IP address'
    case 'rfc822Name':
      return 'e-mail address'
    case 'uniformResourceIdentifier':
      return 'URI'
    case 'directoryName':
      return 'directory name'
    default:
      return form
  }
}

const uriAdvice = ({ form }: ConstrainedNameParams): string | undefined =>
  form === 'uniformResourceIdentifier'
    ? 'URIs without a host, such as the urn: names of OPC UA applications, cannot be held to such limits. Ask the CA to use an issuer without them.'
    : undefined

function listed(names: readonly string[], more: number): string {
  const quoted = names.map((name) => (name === '' ? 'the empty name' : `“${name}”`)).join(', ')
  return more > 0 ? `${quoted} and ${more} more` : quoted
}
