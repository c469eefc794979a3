import type { JudgeSettings } from '../../../../src/core/index.ts'
import type { CheckId } from '../../../../src/core/check/registry.ts'
import { certificate, pem, type BuiltCertificate, type CertificateSpec } from '../../../support/certificate-builder.ts'
import { bitString, explicit, integer, sequence, tlv, type Der } from '../../../support/der-writer.ts'
import { name } from '../../../support/name-writer.ts'
import { signatureAlgorithmOf, testKey } from '../../../support/test-keys.ts'
import { outcomesOf } from '../outcomes.ts'

export const root = certificate({ subject: 'Rules Root', ca: true })

/** A server certificate with nothing wrong but what the spec says. */
export const leaf = (spec: Partial<CertificateSpec> = {}): BuiltCertificate =>
  certificate({ subject: 'rules.plant.example', issuer: root, ...spec })

/**
 * The result of one check for the first certificate of a path: codes where it found something, else its status; by the
 * profile `path`.
 */
export async function verdictOn(
  check: CheckId,
  chain: readonly BuiltCertificate[],
  settings: Partial<JudgeSettings> = {},
): Promise<string> {
  const outcomes = await outcomesOf(check, chain, settings)
  const { findings = [], status = 'silent' } = outcomes[0] ?? {}
  return findings.length > 0 ? findings.map(({ code }) => code).join(' ') : status
}

interface Frame {
  readonly version?: Der
  readonly serialNumber?: Der
  readonly notBefore?: Der
  readonly notAfter?: Der
  readonly subject?: Der
  readonly issuer?: Der
  /** The fields behind the key. */
  readonly rest?: readonly Der[]
}

export const utcTime = (text: string): Der => tlv(0x17, Buffer.from(text))
export const generalizedTime = (text: string): Der => tlv(0x18, Buffer.from(text))

/**
 * A certificate of any parts, which the builder would not write. It has no real signature: its content is judged all
 * the same.
 */
export function frame(parts: Frame): BuiltCertificate {
  const key = testKey('frame')
  const spec = { subject: 'Frame' }
  const algorithm = signatureAlgorithmOf(key)
  const tbs = sequence(
    parts.version ?? explicit(0, integer(2)),
    parts.serialNumber ?? integer(1),
    algorithm,
    parts.issuer ?? name('Frame'),
    sequence(parts.notBefore ?? utcTime('250101000000Z'), parts.notAfter ?? utcTime('350101000000Z')),
    parts.subject ?? name('Frame'),
    key.spki,
    ...(parts.rest ?? []),
  )
  const der = sequence(tbs, algorithm, bitString(new Uint8Array(70)))
  return { der, pem: pem('CERTIFICATE', der), subject: spec.subject, key, spec }
}
