import { describe, expect, it } from 'vitest'
import { certificate } from '../../../support/certificate-builder.ts'
import { extendedKeyUsage, subjectAlternativeName, type Purpose } from '../../../support/extension-writer.ts'
import { codesOf, outcomesOf, pathOf, statusesOf } from '../outcomes.ts'

const root = certificate({ subject: 'Root', ca: true })
const endEntity = (...uses: Purpose[]) =>
  certificate({ subject: 'host.example', issuer: root, extensions: { extendedKeyUsage: extendedKeyUsage(uses) } })

describe('the purpose that follows from what the target is for', () => {
  it.each<[string, Purpose, string]>([
    ['a server is judged as a server', 'serverAuth', '1.3.6.1.5.5.7.3.1'],
    ['a client is judged as a client', 'clientAuth', '1.3.6.1.5.5.7.3.2'],
    ['a signer of code is judged as that', 'codeSigning', '1.3.6.1.5.5.7.3.3'],
  ])('%s', async (_, use, oid) => {
    const { verdict, purpose } = await pathOf([endEntity(use), root])
    expect([verdict, purpose.oid, purpose.because]).toEqual(['valid', oid, 'kind'])
  })

  it('a CA that may not issue for servers fails under a server', async () => {
    const issuing = certificate({
      subject: 'Client CA',
      issuer: root,
      ca: true,
      extensions: { extendedKeyUsage: extendedKeyUsage(['clientAuth']) },
    })
    const server = certificate({
      subject: 'host.example',
      issuer: issuing,
      extensions: { subjectAlternativeName: subjectAlternativeName([{ dns: 'host.example' }]) },
    })
    const outcomes = await outcomesOf('extended-key-usage', [server, issuing, root])
    expect(statusesOf(outcomes)).toContain('failed')
    expect(codesOf(outcomes)).toEqual(['purpose-not-allowed'])
  })

  it('the path passes where any purpose was chosen', async () => {
    const { verdict } = await pathOf([endEntity('clientAuth'), root], { purpose: 'any' })
    expect(verdict).toBe('valid')
  })

  it('a client that is asked for as a server fails', async () => {
    const { verdict } = await pathOf([endEntity('clientAuth'), root], { purpose: '1.3.6.1.5.5.7.3.1' })
    expect(verdict).toBe('invalid')
  })
})
