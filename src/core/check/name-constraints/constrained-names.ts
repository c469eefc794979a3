import type { ByteRange } from '../../lib/byte-range.ts'
import type { DecodedString } from '../../asn1/string.ts'
import type { Certificate } from '../../certificate/certificate.ts'
import { findExtension } from '../../certificate/extension/find-extension.ts'
import { subjectAlternativeName } from '../../certificate/extension/subject-alternative-name.ts'
import type { GeneralName } from '../../certificate/general-name.ts'
import { AttributeType, type NameAttribute } from '../../certificate/name.ts'
import { readPresentedHost } from '../names/presented-host.ts'
import { mailboxes, readEmailAddress, smtpUtf8Mailbox } from './mailboxes.ts'
import { formOf, nameForms, type FormId } from './name-forms.ts'
import { nameText } from './name-text.ts'

/** A name of a certificate that constraints may speak of. */
export interface ConstrainedName {
  readonly form: FormId
  /** As the form compares it; undefined where it is malformed, or the form is not compared. */
  readonly value: unknown
  readonly text: string
  readonly range: ByteRange
}

/** Where the certificate stands: the end entity may be known by its common name, too. */
export type Place = 'target' | 'issuer'

const known = { target: new WeakMap<Certificate, Names>(), issuer: new WeakMap<Certificate, Names>() }
interface Names {
  readonly names: readonly ConstrainedName[] | undefined
}

/**
 * Every name of a certificate that name constraints are about: its alternative names and, where it is not empty, its
 * subject. Undefined where the alternative names cannot be read. The same array each time.
 * @see RFC 5280 section 4.2.1.10
 */
export function constrainedNames(certificate: Certificate, place: Place): readonly ConstrainedName[] | undefined {
  const before = known[place].get(certificate)
  if (before) return before.names
  const names = readNames(certificate, place)
  known[place].set(certificate, { names })
  return names
}

function readNames(certificate: Certificate, place: Place): ConstrainedName[] | undefined {
  const extension = findExtension(certificate, subjectAlternativeName)
  if (extension?.state === 'malformed') return undefined
  const alternatives = extension?.value.flatMap(alternativeNames) ?? []
  const has = (form: FormId): boolean => alternatives.some((name) => name.form === form)
  const subject: GeneralName = { kind: 'directoryName', name: certificate.subject, node: certificate.subject.node }
  return [
    ...(certificate.subject.rdns.length === 0 ? [] : alternativeNames(subject)),
    ...(has('rfc822Name') ? [] : emailAddresses(certificate)),
    ...(alternatives.length > 0 || place === 'issuer' ? [] : commonNames(certificate)),
    ...alternatives,
  ]
}

/** One name, or two where it is held to the constraints of two forms. */
function alternativeNames(name: GeneralName): ConstrainedName[] {
  const form = formOf(name)
  const names = [entry(form, nameForms[form]?.readName(name), name)]
  if (name.kind === 'otherName' && name.type === smtpUtf8Mailbox)
    names.push(entry('rfc822Name', mailboxes.readName(name), name))
  return names
}

const entry = (form: FormId, value: unknown, name: GeneralName): ConstrainedName => {
  return { form, value, text: nameText(name), range: name.node.range }
}

/**
 * "When [...] the certificate does not include a subject alternative name, the rfc822Name constraint MUST be applied to
 * the attribute of type emailAddress in the subject". Held to it here unless the alternative names have an e-mail
 * address of their own; OpenSSL always does.
 */
const emailAddresses = (certificate: Certificate): ConstrainedName[] =>
  attributesOf(certificate, AttributeType.emailAddress).map(({ string, value }) => {
    return { form: 'rfc822Name', value: readEmailAddress(string), text: string.text ?? '', range: value.range }
  })

/**
 * The common name of an end entity without any alternative name, an empty list of them counting as none, where it looks
 * like a host name. The RFC is silent and Go passes it over; OpenSSL holds it to the constraints
 * (NAME_CONSTRAINTS_check_CN), and so does this, for programs that still take common names for host names would be
 * deceived otherwise. OpenSSL does so beside alternative names of other forms, too; Go, pyca and the BetterTLS suite
 * hold those certificates to what they state.
 */
const commonNames = (certificate: Certificate): ConstrainedName[] =>
  attributesOf(certificate, AttributeType.commonName)
    .filter(({ string }) => looksLikeHost(string))
    .map(({ string, value }) => {
      const host = readPresentedHost({ text: string.text, fault: undefined })
      return { form: 'dNSName', value: host, text: string.text ?? '', range: value.range }
    })

/** Two labels at least, or every common name of one word would be a host. */
const looksLikeHost = ({ text }: DecodedString): boolean =>
  text !== undefined && text.includes('.') && readPresentedHost({ text, fault: undefined }) !== undefined

const attributesOf = ({ subject }: Certificate, type: string): NameAttribute[] =>
  subject.rdns.flat().filter((attribute) => attribute.type === type)
