import type {
  ConstraintProblem,
  DerProblem,
  MisleadingText,
  StringProblem,
  TimeProblem,
} from '../../finding/certificate.ts'
import type { ChecksInWords, Explanations } from '../explanation.ts'
import { plainNumber } from '../figures.ts'
import { extensionLabel } from '../label.ts'
import { ask, askIfRefused, tell, whom } from './ask.ts'
import { listed, nameOr } from './name.ts'

const mostAccept = 'Most programs accept it; strict ones refuse the certificate.'
const correct = 'a correct certificate'

/** Findings about one certificate by itself, by RFC 5280. */
export const certificateEnglish = {
  'alternative-name-unfit': ({ subject, names, more }, acting) => ({
    what: `${nameOr(subject)} has alternative names in a wrong form: ${listed(names, more)}.`,
    why: 'Programs ignore such names, or only some accept them. A host name with an underscore is an example.',
    toDo: askIfRefused(acting, 'one with correct names'),
  }),
  'address-as-host-name': ({ subject, names, more }, acting) => ({
    what: `${nameOr(subject)} has an IP address written as a host name: ${listed(names, more)}.`,
    why: 'Programs look for addresses only among IP addresses, so they do not find this one.',
    toDo: ask(acting, 'a certificate with the address as IP address'),
  }),
  'authority-issuer-incomplete': ({ subject }, acting) => ({
    what: `The Authority Key Identifier of ${nameOr(subject)} must name both issuer and serial number, or neither.`,
    why: `Only both together name a certificate. ${mostAccept}`,
    toDo: tell(acting),
  }),
  'ca-key-usage-missing': ({ subject }, acting) => ({
    what: `The CA certificate ${nameOr(subject)} has no Key Usage.`,
    why: 'A CA must state that its key signs certificates. Private roots often lack this; OpenSSL accepts that.',
    toDo: tell(acting),
  }),
  'ca-subject-empty': ({ issuer }, acting) => ({
    what: `A CA that ${nameOr(issuer)} certified has an empty subject.`,
    why: 'Programs find a CA by its subject. Some refuse a CA without one.',
    toDo: ask(acting, 'a CA certificate with a subject'),
  }),
  'constraint-unfit': ({ subject, constraint, problem }, acting) => ({
    what: `A name constraint of ${nameOr(subject)} is in a wrong form: “${constraint}” ${constraintProblems[problem]}.`,
    why: 'Programs read such a constraint in different ways. One accepts a name that another refuses.',
    toDo: `Tell ${whom(acting)}.`,
  }),
  'constraints-without-ca': ({ subject }, acting) => ({
    what: `${nameOr(subject)} has name constraints, but is not a CA.`,
    why: `Name constraints limit the names that a CA may certify. Here they have no meaning. ${mostAccept}`,
    toDo: tell(acting),
  }),
  'criticality-unfit': ({ subject, extension, critical }, acting) => ({
    what: `In ${nameOr(subject)} the extension “${extensionLabel(extension).label}” must ${critical ? 'not be' : 'be'} marked critical.`,
    why: critical
      ? `A program that does not know a critical extension refuses the certificate. This extension should not cause that. ${mostAccept}`
      : `Without the mark a program may ignore the extension. Private CAs often leave the mark out. ${
          extension === 'basic-constraints'
            ? 'Most programs accept it; strict ones, such as Python from 3.13 on, refuse the certificate.'
            : mostAccept
        }`,
    toDo: tell(acting),
  }),
  'encoding-not-der': ({ subject, problem, offset }, acting) => ({
    what: `${nameOr(subject)} is not written in DER: at byte ${offset} ${derProblems[problem]}.`,
    why: `DER has exactly one way to write each value. So everybody signs and checks the same bytes. ${mostAccept}`,
    toDo: tell(acting),
  }),
  'extension-empty': ({ subject, extension }, acting) => ({
    what: `In ${nameOr(subject)} the extension “${extensionLabel(extension).label}” is empty, or a list in it is.`,
    why: 'The extension must hold at least one entry. Programs read an empty one in different ways, or refuse it.',
    toDo: ask(acting, correct),
  }),
  'extensions-empty': ({ subject }, acting) => ({
    what: `${nameOr(subject)} has an empty list of extensions.`,
    why: `A certificate without extensions must leave the list out. ${mostAccept}`,
    toDo: tell(acting),
  }),
  'issuer-empty': ({ subject }, acting) => ({
    what: `${nameOr(subject)} does not say who issued it: the issuer is an empty name.`,
    why: 'Programs find the certificate of the issuer by its name. Some refuse an empty one.',
    toDo: ask(acting, correct),
  }),
  'key-identifier-missing': ({ subject, extension }, acting) => ({
    what:
      extension === 'subject-key-identifier'
        ? `The CA certificate ${nameOr(subject)} has no Subject Key Identifier.`
        : `${nameOr(subject)} has no Authority Key Identifier that says which key signed it.`,
    why: 'A CA can have several keys; the identifier says which one is meant. Strict programs require it: Python from 3.13 on does.',
    toDo: tell(acting),
  }),
  'name-string-unfit': ({ subject, attribute, problem }, acting) => ({
    what: `In a name of ${nameOr(subject)} the text of “${attribute}” ${stringProblems[problem]}.`,
    why: 'Programs read such a text in different ways. Some stop there, some show it, some refuse the certificate.',
    toDo: `${ask(acting, 'a certificate with this name in the right form')} Do not compare the name by eye.`,
  }),
  'name-misleading': ({ subject, attribute, because }) => ({
    what: `In a name of ${nameOr(subject)} the text of “${attribute}” ${misleading[because]}.`,
    why: 'A name may hold any text and proves nothing.',
    toDo: 'Do not rely on the name: compare the fingerprint with the one that the owner states.',
  }),
  'path-length-without-ca': ({ subject }, acting) => ({
    what: `${nameOr(subject)} limits the length of paths below it, but may not sign certificates.`,
    why: `The limit has no meaning there. ${mostAccept}`,
    toDo: tell(acting),
  }),
  'policy-notice-unfit': ({ subject, policy, problem, characters, most }, acting) =>
    problem === 'too-long'
      ? {
          what: `In ${nameOr(subject)} the notice of the policy ${policy} has ${plainNumber(characters)} characters; ${most} are allowed.`,
          why: `Programs may cut such a text. Nothing else depends on it. ${mostAccept}`,
          toDo: tell(acting),
        }
      : {
          what: `In ${nameOr(subject)} the notice of the policy ${policy} has a type of text that RFC 5280 forbids here.`,
          why: 'RFC 6818 allows it since 2013. Some programs do not show such a text. Nothing else depends on it.',
          toDo: tell(acting),
        },
  'policy-repeated': ({ subject, policy }, acting) => ({
    what: `${nameOr(subject)} states the certificate policy ${policy} more than once.`,
    why: `A certificate may state each policy only once. ${mostAccept}`,
    toDo: tell(acting),
  }),
  'serial-number-unfit': ({ subject, problem, octets }, acting) => ({
    what: `The serial number of ${nameOr(subject)} ${serialProblem(problem, octets)}.`,
    why: 'Serial numbers must be greater than zero and at most 20 bytes long. Some programs cannot handle others.',
    toDo: tell(acting),
  }),
  'signs-without-ca': ({ subject }, acting) =>
    acting.who === 'opc-ua-operator'
      ? {
          what: `The Key Usage of ${nameOr(subject)} allows signing certificates, but it is not a CA.`,
          why: 'OPC UA asks for exactly this in a self-signed application certificate. Other strict programs refuse it.',
          toDo: 'Nothing, as long as only OPC UA applications use this certificate.',
        }
      : {
          what: `The Key Usage of ${nameOr(subject)} allows signing certificates, but it is not a CA.`,
          why: 'The two contradict each other. Programs accept no certificate that it issues; strict ones refuse it as well.',
          toDo: ask(acting, 'a certificate whose Key Usage does not include certificate signing'),
        },
  'subject-nowhere': ({ issuer }, acting) => ({
    what: `A certificate from ${nameOr(issuer)} names no owner: it has neither a subject nor alternative names.`,
    why: 'No name that a program connects to can match it.',
    toDo: ask(acting, 'a certificate that names the server'),
  }),
  'time-encoding-unfit': ({ subject, field, text, problem }, acting) => ({
    what: `The ${field} date of ${nameOr(subject)}, “${text}”, ${timeProblems[problem]}.`,
    why: 'This page could read it. Other programs may refuse it, or read another date.',
    toDo: askIfRefused(acting, correct),
  }),
  'unique-identifier-present': ({ subject }, acting) => ({
    what: `${nameOr(subject)} has a unique identifier, an outdated field (1993).`,
    why: `Programs ignore it, and no CA should write it. ${mostAccept}`,
    toDo: tell(acting),
  }),
  'version-unfit': ({ subject, version, problem }, acting) => ({
    what:
      problem === 'unknown'
        ? `${nameOr(subject)} says that it is a version ${version} certificate; there are versions 1 to 3.`
        : `${nameOr(subject)} is a version ${version} certificate with extensions; only version 3 has them.`,
    why: 'Programs may refuse it, or ignore its extensions.',
    toDo: ask(acting, correct),
  }),
} satisfies Explanations

/** The checks of what RFC 5280 asks of certificates. */
export const certificateChecks = {
  'serial-number': { title: 'Serial number', asks: 'Is every serial number greater than zero and not too long?' },
  version: { title: 'Version', asks: 'Does each certificate have only fields that its version has?' },
  'names-present': { title: 'Subject and issuer', asks: 'Does each certificate name its owner and its issuer?' },
  'name-strings': {
    title: 'Texts in names',
    asks: 'Does every text in subject and issuer have only characters that its type allows?',
  },
  'time-encoding': { title: 'Form of the dates', asks: 'Are the dates in the right form?' },
  'key-identifiers-present': {
    title: 'Key identifiers present',
    asks: 'Does each certificate say which key signed it, and each CA certificate which key it has?',
  },
  'ca-rights': {
    title: 'Rights of a CA',
    asks: 'Do Basic Constraints and Key Usage agree on whether a certificate is that of a CA?',
  },
  'constraints-in-place': {
    title: 'Place of name constraints',
    asks: 'Are name constraints only in CA certificates, and in the right form?',
  },
  'alternative-names': {
    title: 'Form of alternative names',
    asks: 'Is every alternative name in the right form?',
  },
  criticality: {
    title: 'Criticality',
    asks: 'Is every extension marked critical where it must be, and only there?',
  },
  'extension-contents': {
    title: 'Contents of extensions',
    asks: 'Does every extension have content, and none of it twice?',
  },
  'der-encoding': { title: 'Encoding', asks: 'Is the certificate written in DER, the one exact way?' },
} as const satisfies ChecksInWords

const constraintProblems: Readonly<Record<ConstraintProblem, string>> = {
  distance: 'has a distance that programs do not support',
  'address-range': 'is not an IP address with a mask',
  'leading-dot': 'begins with a dot, and host names do not',
}

const stringProblems: Readonly<Record<StringProblem, string>> = {
  'bad-encoding': 'has octets that are not characters of its type',
  'forbidden-character': 'has a character that its type does not allow',
  'control-character': 'has a control character, such as a line break',
  'encoded-twice': 'was encoded in UTF-8 twice, so letters look wrong',
  'not-a-string': 'is a value of another type',
}

const misleading: Readonly<Record<MisleadingText, string>> = {
  direction: 'turns its writing direction and may look like another',
  sign: 'has signs such as check marks, padlocks or pictures',
  message: 'reads like a message of a program',
}

const derProblems: Readonly<Record<DerProblem, string>> = {
  boolean: 'the value “true” is written in another way',
  default: 'a default value is written out, and DER leaves it out',
  integer: 'a number has more bytes than it needs',
  length: 'a length is not written in the shortest way',
  'set-order': 'the members of a set are in the wrong order',
  'unused-bits': 'unused bits are not zero',
}

const timeProblems: Readonly<Record<TimeProblem, string>> = {
  'not-a-time': 'is not a date',
  'no-seconds': 'has no seconds',
  'not-utc': 'does not end in Z (UTC)',
  fraction: 'has fractions of a second',
  'wrong-type': 'is a GeneralizedTime; before 2050 it must be a UTCTime',
}

function serialProblem(problem: 'negative' | 'zero' | 'too-long', octets: number): string {
  if (problem === 'too-long') return `is ${octets} bytes long`
  return problem === 'zero' ? 'is zero' : 'is negative'
}
