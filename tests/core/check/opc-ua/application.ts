import type { CheckId } from '../../../../src/core/check/registry.ts'
import type { JudgeSettings } from '../../../../src/core/index.ts'
import { certificate, type BuiltCertificate, type CertificateSpec } from '../../../support/certificate-builder.ts'
import {
  basicConstraints,
  extendedKeyUsage,
  keyUsage,
  subjectAlternativeName,
  type GeneralNameSpec,
} from '../../../support/extension-writer.ts'
import { outcomesOf } from '../outcomes.ts'

type Usages = Parameters<typeof keyUsage>[0]

export const applicationUri = 'urn:press-7:Vendor:Server'
export const usagesOfRsa: Usages = ['digitalSignature', 'nonRepudiation', 'keyEncipherment', 'dataEncipherment']
export const names: readonly GeneralNameSpec[] = [{ uri: applicationUri }, { dns: 'press-7' }]

/** A CA with all that OPC UA asks for, and an RSA key. */
export const root = certificate({ subject: 'OPC UA Root', ca: true, keyType: 'rsa2048' })
export const issuing = certificate({ subject: 'OPC UA Issuing', ca: true, keyType: 'rsa2048', issuer: root })

/**
 * An OPC UA application whose only faults are those of `spec`: self-signed where no issuer is given.
 * @see OPC 10000-6 section 6.2.2
 */
export function application(spec: Partial<CertificateSpec> = {}): BuiltCertificate {
  const { extensions, ...rest } = spec
  return certificate({
    subject: [
      ['CN', 'Vendor Server'],
      ['O', 'Plant'],
    ],
    keyType: 'rsa2048',
    ...rest,
    extensions: {
      basicConstraints: basicConstraints(false),
      keyUsage: keyUsage(spec.issuer ? usagesOfRsa : [...usagesOfRsa, 'keyCertSign']),
      extendedKeyUsage: extendedKeyUsage(['serverAuth', 'clientAuth']),
      subjectAlternativeName: subjectAlternativeName(names),
      ...extensions,
    },
  })
}

export const named = (...given: readonly GeneralNameSpec[]) => ({
  extensions: { subjectAlternativeName: subjectAlternativeName(given) },
})
export const issued = (spec: Partial<CertificateSpec> = {}) => application({ issuer: issuing, ...spec })

/** The results of one check for a chain, in the manner `failed: a b`; each outcome in a place of its own. */
export async function saidBy(
  check: CheckId,
  chain: readonly BuiltCertificate[],
  settings: Partial<JudgeSettings> = {},
): Promise<readonly string[]> {
  const outcomes = await outcomesOf(check, chain, settings)
  return outcomes.map(({ status, findings }) => [status, ...findings.map(({ code }) => code)].join(' '))
}
