import { contextConstructed } from '../../asn1/tag.ts'
import { attempt } from '../../asn1/fault.ts'
import { readSubjectPublicKeyInfo, type SubjectPublicKeyInfo } from '../../crypto/subject-public-key-info.ts'
import type { Extension } from '../certificate.ts'
import { displayName, readName } from '../name.ts'
import { field, name, optional } from '../row/shape.ts'
import { attribute, requestedExtensions } from './attribute.ts'
import { readSigned, type Parts, type Signed } from './fields.ts'
import { elements, publicKey, version } from './shapes.ts'

/**
 * `CertificationRequestInfo ::= SEQUENCE { version INTEGER, subject Name, subjectPKInfo SubjectPublicKeyInfo,
 * attributes [0] IMPLICIT SET OF Attribute }`
 */
const fields = [
  field('version', version),
  field('subject', name),
  field('subject-public-key-info', publicKey),
  // Some old tools omit the empty set.
  optional('attribute', elements('attribute', attribute, contextConstructed(0))),
]

export interface CertificationRequest extends Parts {
  /** The short form of the subject's name; empty where it has no name, or none is readable. */
  readonly name: string
  readonly spki: SubjectPublicKeyInfo | undefined
  /** The extensions that it asks for. */
  readonly extensions: readonly Extension[]
  /** Undefined where it is damaged. */
  readonly signed?: Signed
}

/** Reads a certificate request, as far as it is readable. Never throws. @see RFC 2986 section 4 */
export function readCertificationRequest(bytes: Uint8Array): CertificationRequest {
  const read = readSigned(bytes, fields)
  const nodeOf = (wanted: string) => read.parts.find(({ term }) => term === wanted)?.node
  const [subject, key, attributes] = ['subject', 'subject-public-key-info', 'attribute'].map(nodeOf)
  const named = subject && attempt(() => displayName(readName(subject)) ?? '')
  const spki = key && attempt(() => readSubjectPublicKeyInfo(key))
  const asked = attempt(() => attributes?.children().flatMap((each) => requestedExtensions(each) ?? []) ?? [])
  return {
    ...read,
    name: named?.ok ? named.value : '',
    spki: spki?.ok ? spki.value : undefined,
    extensions: asked.ok ? asked.value : [],
  }
}
