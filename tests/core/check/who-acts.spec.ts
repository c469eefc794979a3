import { expect, it } from 'vitest'
import { actingWords } from '../../../src/core/index.ts'
import { certificate, type BuiltCertificate, type CertificateSpec } from '../../support/certificate-builder.ts'
import { subjectAlternativeName } from '../../support/extension-writer.ts'
import { outcomesOf } from './outcomes.ts'

const past = Date.UTC(2026, 0, 1)
const expired = { notAfter: past }
const zero = { serialNumber: 0n }
const opcUa = {
  extensions: { subjectAlternativeName: subjectAlternativeName([{ uri: 'urn:plant:server' }, { dns: 'plc.example' }]) },
}

const root = (spec: Partial<CertificateSpec> = {}) => certificate({ subject: 'Root', ca: true, ...spec })
const ca = (spec: Partial<CertificateSpec> = {}) =>
  certificate({ subject: 'Plant CA', ca: true, issuer: root(), ...spec })
const server = (issuer: BuiltCertificate, spec: Partial<CertificateSpec> = {}) =>
  certificate({ subject: 'server.example', issuer, ...spec })
const alone = (spec: Partial<CertificateSpec>) => certificate({ subject: 'server.example', ...spec })

it.each<[string, BuiltCertificate[], 'validity' | 'serial-number', string]>([
  ['an expired server certificate', [server(root(), expired), root()], 'validity', 'The server’s administrator'],
  [
    'an expired certificate of an OPC UA application',
    [server(root(), { ...expired, ...opcUa }), root()],
    'validity',
    'The operator of the OPC UA application',
  ],
  ['an expired intermediate', [server(ca(), {}), ca(expired), root()], 'validity', 'The owner of the CA “Plant CA”'],
  ['an expired root', [server(root()), root(expired)], 'validity', 'The owner of the CA “Root”'],
  ['an expired self-signed server', [alone(expired)], 'validity', 'The server’s administrator'],
  [
    'what a CA wrote wrongly into a server certificate',
    [server(ca(), zero), ca(), root()],
    'serial-number',
    'The owner of the CA “Plant CA”',
  ],
  [
    'what a root wrote wrongly into an intermediate',
    [server(ca()), ca(zero), root()],
    'serial-number',
    'The owner of the CA “Root”',
  ],
  ['a fault of a root', [server(root()), root(zero)], 'serial-number', 'The owner of the CA “Root”'],
  ['a fault of a self-signed server', [alone(zero)], 'serial-number', 'The server’s administrator'],
  [
    'a fault of a self-signed server that is marked as a CA',
    [
      alone({
        ca: true,
        ...zero,
        extensions: { subjectAlternativeName: subjectAlternativeName([{ dns: 'server.example' }]) },
      }),
    ],
    'serial-number',
    'The server’s administrator',
  ],
  [
    'a fault of a self-signed OPC UA application',
    [alone({ ...zero, ...opcUa })],
    'serial-number',
    'The operator of the OPC UA application',
  ],
])('%s: names who can do something about it', async (_, chain, check, who) => {
  const outcomes = await outcomesOf(check, chain)
  const [found] = outcomes.flatMap(({ findings }) => findings)
  expect(found && actingWords(found)).toBe(who)
})
