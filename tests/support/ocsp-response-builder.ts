import { createHash } from 'node:crypto'
import type { BuiltCertificate } from './certificate-builder.ts'
import {
  bitString,
  explicit,
  implicit,
  integer,
  nothing,
  objectIdentifier,
  octetString,
  sequence,
  tlv,
  type Der,
} from './der-writer.ts'
import { extension, type ExtensionSpec } from './extension-writer.ts'
import { name } from './name-writer.ts'
import { signatureAlgorithmOf, signatureOf, type TestKey } from './test-keys.ts'
import { madeOn, nextDue, revokedOn } from './revocation-list-builder.ts'

/** One answer about one certificate; whatever is left out is as it should be. */
export interface OcspResponseSpec {
  /** The certificate in question, and who issued it. */
  readonly serial: bigint
  readonly issuer: BuiltCertificate
  readonly status?: 'good' | 'revoked' | 'unknown'
  /** The number of the reason. */
  readonly reason?: number
  readonly hash?: 'sha1' | 'sha256'
  readonly thisUpdate?: number
  /** `null` for none. */
  readonly nextUpdate?: number | null
  /** The signer: the issuer where absent. */
  readonly responder?: BuiltCertificate
  readonly responderBy?: 'name' | 'key'
  readonly signWith?: TestKey
  readonly certificates?: readonly BuiltCertificate[]
  readonly moreExtensions?: readonly ExtensionSpec[]
}

const hashes = { sha1: '1.3.14.3.2.26', sha256: '2.16.840.1.101.3.4.2.1' } as const

/** Builds and signs. @see RFC 6960 section 4.2.1 */
export function ocspResponse(spec: OcspResponseSpec): Der {
  const responder = spec.responder ?? spec.issuer
  const key = spec.signWith ?? responder.key
  const byKey = explicit(2, octetString(responder.key.identifier))
  const { nextUpdate = nextDue, moreExtensions = [] } = spec
  const single = sequence(
    certId(spec),
    statusOf(spec),
    generalizedTime(spec.thisUpdate ?? madeOn),
    ...(nextUpdate === null ? [] : [explicit(0, generalizedTime(nextUpdate))]),
  )
  const data = sequence(
    spec.responderBy === 'key' ? byKey : explicit(1, name(responder.subject)),
    generalizedTime(spec.thisUpdate ?? madeOn),
    sequence(single),
    ...(moreExtensions.length === 0 ? [] : [explicit(1, sequence(...moreExtensions.map(extension)))]),
  )
  const { certificates = spec.responder ? [spec.responder] : [] } = spec
  const basic = sequence(
    data,
    signatureAlgorithmOf(key),
    bitString(signatureOf(key, data)),
    ...(certificates.length === 0 ? [] : [explicit(0, sequence(...certificates.map(({ der }) => der)))]),
  )
  const bytes = sequence(objectIdentifier('1.3.6.1.5.5.7.48.1.1'), octetString(basic))
  return sequence(enumerated(0), explicit(0, bytes))
}

/** A response that only says that there is none. */
export const unsuccessfulResponse = (status: number): Der => sequence(enumerated(status))

function certId({ serial, issuer, hash = 'sha1' }: OcspResponseSpec): Der {
  const digest = (octets: Uint8Array) => octetString(createHash(hash).update(octets).digest())
  // The octets of the BIT STRING of a P-256 key: its last 65.
  const keyOctets = issuer.key.spki.subarray(-65)
  return sequence(
    sequence(objectIdentifier(hashes[hash]), nothing()),
    digest(name(issuer.subject)),
    digest(keyOctets),
    integer(serial),
  )
}

function statusOf({ status = 'good', reason }: OcspResponseSpec): Der {
  if (status === 'good') return implicit(0)
  if (status === 'unknown') return implicit(2)
  return tlv(0xa1, generalizedTime(revokedOn), ...(reason === undefined ? [] : [explicit(0, enumerated(reason))]))
}

const enumerated = (value: number): Der => tlv(0x0a, Uint8Array.of(value))
const generalizedTime = (instant: number): Der =>
  tlv(0x18, Buffer.from(new Date(instant).toISOString().replace(/\.\d+|[-:T]/g, '')))
