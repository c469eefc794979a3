import type { ConstrainedNameParams } from '../../finding/names.ts'
import type { ChecksInWords, Explanations } from '../explanation.ts'
import type { Acting } from '../../finding/who.ts'
import { ask, askIfRefused, whom } from './ask.ts'
import { listed, nameOr } from './name.ts'

const refusedBy = 'Programs that follow the standard refuse the whole path, not only this name.'
const otherNames = 'a certificate with permitted names, or one from another CA'

/** The names of certificates, what certificates are for, and how strong they are. */
export const namesEnglish = {
  'algorithm-not-allowed': ({ subject, part, algorithm }, acting) => ({
    what: `Public TLS does not allow the ${part} algorithm of ${nameOr(subject)}: ${algorithm}.`,
    why: 'Browsers allow public CAs only a short list of algorithms. A private CA may use others.',
    toDo: `For a public server, ${lowerFirst(ask(acting, 'an RSA key of 2,048 bits'))}`,
  }),
  'any-purpose-only': ({ subject, purpose }, acting) => ({
    what: `${nameOr(subject)} allows “any purpose”, but does not name “${purpose}”.`,
    why: 'The standard lets programs accept that, and many do. OpenSSL requires the purpose by name.',
    toDo: askIfRefused(acting, `one that names “${purpose}”`),
  }),
  'common-name-only': ({ subject, value }, acting) => ({
    what: `${nameOr(subject)} has “${value}” only as its common name. Its alternative names have no host name.`,
    why: 'OpenSSL’s own check of names accepts that. Browsers, Go and Java refuse it.',
    toDo: ask(acting, 'a certificate with this name in its Subject Alternative Name'),
  }),
  'common-name-not-counted': ({ subject, value }, acting) => ({
    what: `${nameOr(subject)} has “${value}” only as common name or e-mail attribute, not as alternative name.`,
    why: 'Browsers, Go and Java ignore the common name. OpenSSL and some old programs still accept it.',
    toDo: ask(acting, 'a certificate with this name in its Subject Alternative Name'),
  }),
  'exponent-small': ({ subject, exponent }) => ({
    what: `The RSA key of ${nameOr(subject)} has the small public exponent ${exponent}.`,
    why: 'It is allowed. Careless programs have accepted forged signatures with such keys, so today keys use 65537.',
    toDo: 'Nothing now. Use the exponent 65537 for the next key.',
  }),
  'key-reused': ({ subject, other, ofCa }, acting) => ({
    what: `${nameOr(subject)} and ${nameOr(other)} have the same key.`,
    why: ofCa
      ? 'The key of a CA must sign for the CA only. A server that has it can issue certificates.'
      : 'Everybody who has the private key of one can pretend to be the other.',
    toDo: ask(acting, 'a certificate with a key of its own'),
  }),
  'ca-name-reused': ({ subject, keys }) => ({
    what: `Here are ${keys} CAs with the name ${nameOr(subject)} and different keys.`,
    why: 'Only the key decides which one signed this chain. By name you cannot tell them apart.',
    toDo: 'Compare the fingerprint before you import one of them.',
  }),
  'serial-number-reused': ({ subject, other, issuer }, acting) => ({
    what: `${nameOr(issuer)} gave ${nameOr(subject)} and ${nameOr(other)} the same serial number.`,
    why: 'A CA must use each serial number once. Firefox refuses the second one, and a revocation of one hits both.',
    toDo: ask(acting, 'a certificate with a new serial number'),
  }),
  'key-size-uneven': ({ subject, bits }, acting) => ({
    what: `The RSA key of ${nameOr(subject)} has ${bits} bits, which is not a multiple of 8.`,
    why: 'Public TLS does not allow it.',
    toDo: ask(acting, 'a certificate with a key of 2,048, 3,072 or 4,096 bits'),
  }),
  'key-too-small': ({ subject, bits, minimum }, acting) => ({
    what: `The key of ${nameOr(subject)} has ${bits} bits; safe keys of this kind have at least ${minimum}.`,
    why: 'With enough computers, attackers can break shorter keys. Many current programs refuse them by default.',
    toDo: ask(acting, `a certificate with a key of at least ${minimum} bits`),
  }),
  'key-usage-missing': ({ subject, missing }, acting) => ({
    what: `The Key Usage of ${nameOr(subject)} does not include ${missing.join(', ')}.`,
    why: 'A key may be used only as its certificate says.',
    toDo: ask(acting, `a certificate whose Key Usage includes ${missing.join(', ')}`),
  }),
  'name-asked-unusable': ({ kind, value }) => ({
    what: `“${value}” is not ${kinds[kind]}.`,
    why: 'So this page could not look for it in the certificate.',
    toDo: kind === 'dns' ? 'Type a host name, an IP address, or a whole address.' : 'Check how it is written.',
  }),
  'name-constraint-not-understood': ({ subject, issuer, form, name, constraint, fault }, acting) => ({
    what: `${nameOr(issuer)} limits each ${formName(form)} to “${constraint}”, which ${because[fault]}. ${nameOr(subject)} has the ${formName(form)} “${name}”.`,
    why: 'So nobody can tell whether the name is allowed. If the limit is critical, programs must refuse the path.',
    toDo: `Ask ${whom(acting)} what the limit means, and whether your programs understand it.`,
  }),
  'key-breakable': ({ subject, because, other }, acting) => ({
    what: `Attackers can compute the private key of ${nameOr(subject)}: ${breaks[because]}${other === undefined ? '' : `, ${nameOr(other)}`}.`,
    why: 'With the private key, attackers can pretend to be the server and sign in its name. Programs do not check this.',
    toDo: ask(acting, 'a certificate with a new key from current software'),
  }),
  'modulus-negative': ({ subject }, acting) => ({
    what: `The RSA key of ${nameOr(subject)} is written as a negative number: a leading zero is missing.`,
    why: 'OpenSSL reads it as a positive number. Other programs refuse the key, or report wrong signatures.',
    toDo: ask(acting, 'a certificate from software that writes the key correctly'),
  }),
  'name-excluded': (params, acting) => ({
    what: `${nameOr(params.issuer)} may not issue for “${params.excluded}”. ${nameOr(params.subject)} has the ${formName(params.form)} “${params.name}”.`,
    why: refusedBy,
    toDo: ask(acting, otherNames),
  }),
  'name-not-comparable': (params, acting) => ({
    what: `The ${formName(params.form)} “${params.name}” of ${nameOr(params.subject)} is in a wrong form. ${nameOr(params.issuer)} limits such names.`,
    why: `So nobody can tell whether the name is allowed, and programs must refuse it. ${refusedBy}`,
    toDo: uriAdvice(params, acting) ?? ask(acting, 'a certificate with names in the right form'),
  }),
  'name-not-permitted': (params, acting) => ({
    what: `${nameOr(params.issuer)} may issue only for ${listed(params.permitted, params.more)}. ${nameOr(params.subject)} has the ${formName(params.form)} “${params.name}”.`,
    why: refusedBy,
    toDo: ask(acting, otherNames),
  }),
  'name-not-presented': ({ subject, kind, value, presented, more, elsewhere }, acting) => ({
    what:
      elsewhere === 'host-name'
        ? `${nameOr(subject)} has the address “${value}” only as a host name, and not as an IP address.`
        : presented.length === 0
          ? `${nameOr(subject)} has no ${plainKinds[kind]} in its Subject Alternative Name; you connect to “${value}”.`
          : elsewhere === 'common-name'
            ? `“${value}” is only the common name of the certificate. Its alternative names are ${listed(presented, more)}.`
            : `${nameOr(subject)} does not cover “${value}”. It covers ${listed(presented, more)}.`,
    why:
      elsewhere === 'host-name'
        ? 'Programs look for addresses only among IP addresses, and refuse the connection.'
        : presented.length === 0
          ? 'Browsers, Go and Java refuse the connection. OpenSSL’s own check still accepts a matching common name.'
          : 'Programs that check names refuse the connection, because otherwise any server with a certificate of this CA could answer.',
    toDo:
      presented.length === 0 || elsewhere !== undefined
        ? ask(acting, 'a certificate with this name in its Subject Alternative Name')
        : 'Connect by a name that the certificate covers. Or ask the server’s administrator for one that covers this name.',
  }),
  'names-refused-more': ({ subject, more }) => ({
    what: `${more} more ${more === 1 ? 'name' : 'names'} of ${nameOr(subject)} ${more === 1 ? 'is' : 'are'} refused as well, but not listed.`,
    why: 'The list would be too long to read.',
    toDo: 'Look at the listed ones: most likely the cause is the same.',
  }),
  'names-too-many': ({ subject, limit }, acting) => ({
    what: `The names of ${nameOr(subject)} need more than ${limit} comparisons, so not all were checked.`,
    why: 'Certificates with so many names and limits are usually made to slow programs down. OpenSSL and browsers stop at the same number and refuse the path.',
    toDo: `Ask ${whom(acting)} why there are so many.`,
  }),
  'purpose-not-allowed': ({ subject, purpose, purposes }, acting) => ({
    what:
      purposes.length === 0
        ? `${nameOr(subject)} may not be used as “${purpose}”: its Extended Key Usage has no readable purpose.`
        : `${nameOr(subject)} may not be used as “${purpose}”. It allows ${listed(purposes)}.`,
    why: 'Programs refuse a certificate for another purpose; OpenSSL reports error 26. The purposes of a CA also limit every certificate below it.',
    toDo: ask(acting, `a certificate with the purpose “${purpose}”`),
  }),
  'signature-hash-weak': ({ subject, hash }, acting) => ({
    what: `The signature of ${nameOr(subject)} uses ${hash}.`,
    why: `${hash} is weak: attackers may be able to make a second certificate with the same signature. Many current programs refuse it.`,
    toDo: ask(acting, 'a certificate signed with SHA-256 or stronger'),
  }),
  'too-many-intermediates': ({ maximum, intermediates }) => ({
    what: `The path has ${intermediates} ${intermediates === 1 ? 'intermediate' : 'intermediates'}; you allow ${maximum}.`,
    why: 'You set a limit, as some programs have one.',
    toDo: 'Allow more, or look for a shorter path to the same root.',
  }),
} satisfies Explanations

/** The checks of names, purposes and strength. */
export const namesChecks = {
  'name-constraints': {
    title: 'Name Constraints',
    asks: 'Does every CA above allow the names of each certificate?',
  },
  names: { title: 'The name you connect to', asks: 'Does the certificate cover each name that you asked about?' },
  'extended-key-usage': {
    title: 'Purpose',
    asks: 'Does each certificate allow the purpose that the path is checked for?',
  },
  'target-key-usage': { title: 'Key Usage', asks: 'Does the Key Usage allow each use that you asked for?' },
  intermediates: {
    title: 'Number of intermediates',
    asks: 'Does the path have at most as many intermediates as you allow?',
  },
  'used-once': {
    title: 'Used only once',
    asks: 'Does each key, serial number and CA name belong to one certificate holder only?',
  },
  'key-secrecy': {
    title: 'Keys that can be broken',
    asks: 'Are all RSA keys without a known fault by which attackers can compute the private key?',
  },
  'algorithm-strength': {
    title: 'Strength',
    asks: 'Are all keys long enough, and do all signatures use a strong hash?',
  },
} as const satisfies ChecksInWords

const breaks = {
  roca: 'a faulty library made it (ROCA, CVE-2017-15361)',
  'close-primes': 'its two prime numbers are too close to each other',
  'shared-factor': 'it shares a prime number with another key here',
  'exponent-one': 'its public exponent is 1',
  'even-modulus': 'its modulus is even',
} as const

const kinds = { dns: 'a host name', ip: 'an IP address', email: 'an e-mail address' } as const
const plainKinds = { dns: 'host name', ip: 'IP address', email: 'e-mail address' } as const

const because = {
  form: 'the standard does not define for such names',
  distance: 'has a distance that the standard does not use',
  malformed: 'is in a wrong form',
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

const uriAdvice = ({ form }: ConstrainedNameParams, acting: Acting): string | undefined =>
  form === 'uniformResourceIdentifier'
    ? `A URI without a host, such as that of an OPC UA application, never meets such a limit. ${ask(acting, 'an issuer without it')}`
    : undefined

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
