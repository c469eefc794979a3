import type { ConstraintProblem, DerProblem, TimeProblem } from '../../finding/certificate.ts'
import type { Explain } from '../explanation.ts'
import { extensionLabels } from '../label/extension.ts'
import { nameOr } from './name.ts'

const mostAccept = 'Most programs accept it; strict ones refuse the certificate.'
const tellCa = 'If nothing refuses the certificate, nothing now. Tell the CA, so that the next one is right.'
const askForAnother = 'Ask the CA for a correct certificate.'

/** What a certificate must be by itself, by RFC 5280. */
export const certificateEnglish = {
  'alternative-name-unfit': ({ subject, names, more }) => ({
    what: `${nameOr(subject)} has alternative names that are not written as the standard asks: ${listed(names, more)}.`,
    why: 'A name that is not written in its own form matches nothing, or matches in some programs only. Underscores in host names are of this kind.',
    toDo: 'If a program does not accept the certificate for such a name, ask for a certificate with the name written correctly.',
  }),
  'authority-issuer-incomplete': ({ subject }) => ({
    what: `The Authority Key Identifier of ${nameOr(subject)} has one of issuer name and serial number, and not the other.`,
    why: `Only both together name a certificate. ${mostAccept}`,
    toDo: tellCa,
  }),
  'ca-key-usage-missing': ({ subject }) => ({
    what: `${nameOr(subject)} is a CA and has no Key Usage.`,
    why: 'The standard asks CAs to state that their key signs certificates. Without it the key may do everything; nearly every program accepts that.',
    toDo: tellCa,
  }),
  'ca-subject-empty': ({ issuer }) => ({
    what: `A CA that was certified by ${nameOr(issuer)} has an empty subject.`,
    why: 'Certificates name their issuer by its subject. Without one, programs cannot find the CA, and some refuse it.',
    toDo: askForAnother,
  }),
  'constraint-unfit': ({ subject, constraint, problem }) => ({
    what: `${nameOr(subject)} has a name constraint that is not written as the standard asks: “${constraint}” ${constraintProblems[problem]}.`,
    why: 'Programs read such a constraint differently from one another, so a name may pass in one and fail in the next.',
    toDo: 'Tell the owner of the CA.',
  }),
  'constraints-without-ca': ({ subject }) => ({
    what: `${nameOr(subject)} has name constraints and is no CA.`,
    why: `Name constraints say which names a CA may certify, and mean nothing here. ${mostAccept}`,
    toDo: tellCa,
  }),
  'criticality-unfit': ({ subject, extension, critical }) => ({
    what: `In ${nameOr(subject)} the extension “${extensionLabels[extension].label}” is ${critical ? 'marked critical, and must not be' : 'not marked critical, and must be'}.`,
    why: critical
      ? `Critical means: whoever does not know the extension refuses the certificate. This one is no reason to refuse. ${mostAccept}`
      : `Critical means: whoever does not know the extension refuses the certificate. Without the mark a program may pass over what this one says. ${mostAccept}`,
    toDo: tellCa,
  }),
  'encoding-not-der': ({ subject, problem, offset }) => ({
    what: `${nameOr(subject)} is not written in DER: at byte ${offset} ${derProblems[problem]}.`,
    why: `DER has exactly one way to write each value, so that everybody signs and checks the same bytes. ${mostAccept}`,
    toDo: tellCa,
  }),
  'extension-empty': ({ subject, extension }) => ({
    what: `${nameOr(subject)} has the extension “${extensionLabels[extension].label}”, and it says nothing: it is empty, or a list in it is.`,
    why: 'Such an extension must hold at least one entry. Programs read an empty one differently from one another, or refuse it.',
    toDo: askForAnother,
  }),
  'extensions-empty': ({ subject }) => ({
    what: `${nameOr(subject)} has an empty list of extensions.`,
    why: `A certificate without extensions has no list of them. ${mostAccept}`,
    toDo: tellCa,
  }),
  'issuer-empty': ({ subject }) => ({
    what: `${nameOr(subject)} does not say who issued it: the issuer is an empty name.`,
    why: 'Programs find the certificate of the issuer by its name. Some refuse an empty one.',
    toDo: askForAnother,
  }),
  'key-identifier-missing': ({ subject, extension }) => ({
    what:
      extension === 'subject-key-identifier'
        ? `${nameOr(subject)} is a CA and has no Subject Key Identifier.`
        : `${nameOr(subject)} has no Authority Key Identifier that says which key signed it.`,
    why: 'Key identifiers tell which of several keys of a CA is meant. Without them programs try the keys one after the other. Strict programs ask for them.',
    toDo: tellCa,
  }),
  'path-length-without-ca': ({ subject }) => ({
    what: `${nameOr(subject)} limits the length of paths below it, but is not allowed to sign certificates.`,
    why: `The limit means nothing there. ${mostAccept}`,
    toDo: tellCa,
  }),
  'policy-repeated': ({ subject, policy }) => ({
    what: `${nameOr(subject)} states the certificate policy ${policy} more than once.`,
    why: `Each policy may stand once only. ${mostAccept}`,
    toDo: tellCa,
  }),
  'serial-number-unfit': ({ subject, problem, octets }) => ({
    what: `The serial number of ${nameOr(subject)} ${serialProblem(problem, octets)}.`,
    why: 'Serial numbers are greater than zero and have 20 bytes at most. CRLs name certificates by them, and programs may not cope with others.',
    toDo: tellCa,
  }),
  'signs-without-ca': ({ subject }) => ({
    what: `The Key Usage of ${nameOr(subject)} allows signing certificates, but it is not marked as a CA.`,
    why: 'The two contradict each other. Programs do not let it issue certificates, and strict ones refuse it altogether.',
    toDo: 'Ask the CA for a certificate without certificate signing in its Key Usage.',
  }),
  'subject-nowhere': ({ issuer }) => ({
    what: `A certificate that was issued by ${nameOr(issuer)} says nowhere whose it is: its subject is empty and it has no alternative names.`,
    why: 'No name that a program connects to can match it.',
    toDo: askForAnother,
  }),
  'time-encoding-unfit': ({ subject, field, text, problem }) => ({
    what: `The ${field} date of ${nameOr(subject)}, “${text}”, ${timeProblems[problem]}.`,
    why: `Here it was read all the same. Programs may refuse it, or read it differently from one another.`,
    toDo: askForAnother,
  }),
  'unique-identifier-present': ({ subject }) => ({
    what: `${nameOr(subject)} has a unique identifier, a field of 1993 that no CA should write any more.`,
    why: `It was meant for names that are used again, and is ignored. ${mostAccept}`,
    toDo: tellCa,
  }),
  'version-unfit': ({ subject, version, problem }) => ({
    what:
      problem === 'unknown'
        ? `${nameOr(subject)} says that it is a version ${version} certificate; there are versions 1 to 3.`
        : `${nameOr(subject)} says that it is a version ${version} certificate and has extensions, which only version 3 has.`,
    why: 'Programs may refuse it, or not look at its extensions.',
    toDo: askForAnother,
  }),
} satisfies { [C in CertificateCode]: Explain<C> }

type CertificateCode =
  | 'alternative-name-unfit'
  | 'authority-issuer-incomplete'
  | 'ca-key-usage-missing'
  | 'ca-subject-empty'
  | 'constraint-unfit'
  | 'constraints-without-ca'
  | 'criticality-unfit'
  | 'encoding-not-der'
  | 'extension-empty'
  | 'extensions-empty'
  | 'issuer-empty'
  | 'key-identifier-missing'
  | 'path-length-without-ca'
  | 'policy-repeated'
  | 'serial-number-unfit'
  | 'signs-without-ca'
  | 'subject-nowhere'
  | 'time-encoding-unfit'
  | 'unique-identifier-present'
  | 'version-unfit'

const constraintProblems: Readonly<Record<ConstraintProblem, string>> = {
  distance: 'has a minimum or maximum distance, which nobody supports',
  'address-range': 'is no IP address with a mask',
  'leading-dot': 'has a dot in front, which host names have not',
}

const derProblems: Readonly<Record<DerProblem, string>> = {
  boolean: 'the value “true” is written in another way than DER has',
  default: 'a value is written out that is left out in DER, because it is the default',
  integer: 'a number has more bytes than it needs',
  length: 'a length is written in another way than the shortest',
  'set-order': 'the members of a set are not in order',
  'unused-bits': 'bits that do not count are not zero',
}

const timeProblems: Readonly<Record<TimeProblem, string>> = {
  'not-a-time': 'is no date',
  'no-seconds': 'has no seconds',
  'not-utc': 'does not end in Z, which stands for UTC',
  fraction: 'has fractions of a second',
  'wrong-type': 'is a GeneralizedTime, and before 2050 it must be a UTCTime',
}

function serialProblem(problem: 'negative' | 'zero' | 'too-long', octets: number): string {
  if (problem === 'too-long') return `has ${octets} bytes`
  return problem === 'zero' ? 'is zero' : 'is negative'
}

const listed = (names: readonly string[], more: number): string =>
  names.map((name) => `“${name}”`).join(', ') + (more > 0 ? ` and ${more} more` : '')
