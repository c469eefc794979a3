import { X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createEngine, fingerprintAnswer, readFingerprint, sideBySide, type Engine } from '../../../src/core/index.ts'
import { plainText } from '../../../src/core/explain/text/sentence.ts'
import { certificate } from '../../support/certificate-builder.ts'
import { pemFile } from '../../support/inspect.ts'

const root = certificate({ subject: 'Stated Root CA', ca: true })
const server = certificate({ subject: 'stated.example', issuer: root })
const { fingerprint: sha1, fingerprint256: sha256 } = new X509Certificate(Buffer.from(server.der))
const digits = (text: string) => text.replaceAll(':', '').toLowerCase()

describe('a stated fingerprint is read', () => {
  const spaced = digits(sha1).replace(/../g, '$& ')
  it.each([
    ['as OpenSSL prints it', `SHA1 Fingerprint=${sha1}`, 'SHA-1', sha1],
    ['as OpenSSL 3 prints it', `sha256 Fingerprint=${sha256}`, 'SHA-256', sha256],
    ['as keytool prints it', `\t SHA256: ${sha256}`, 'SHA-256', sha256],
    ['as PowerShell prints it', `Thumbprint : ${digits(sha1).toUpperCase()}`, 'SHA-1', sha1],
    ['as Windows copies it', `\u200e${spaced}`, 'SHA-1', sha1],
    ['in groups of four', digits(sha256).replace(/..../g, '$& '), 'SHA-256', sha256],
    ['in two lines, with hyphens', sha256.replaceAll(':', '-').replace(/^.{48}/, '$&\n'), 'SHA-256', sha256],
    ['with spaces that do not break', spaced.replaceAll(' ', '\u00a0'), 'SHA-1', sha1],
  ] as const)('%s', (_, text, digest, value) => {
    expect(readFingerprint(text)).toMatchObject({ digest, digits: digits(value) })
  })

  it('also where a digit or two are missing or too many', () => {
    expect(readFingerprint(digits(sha1).slice(1))?.digest).toBe('SHA-1')
    expect(readFingerprint(`${digits(sha256)}00`)?.digest).toBe('SHA-256')
  })

  it.each(['', 'deadbeef', 'Stated Root CA', digits(sha1).slice(3), `${digits(sha1)} stated.example`, 'x'.repeat(40)])(
    'but not “%s”',
    (text) => {
      expect(readFingerprint(text)).toBeUndefined()
    },
  )
})

describe('the answer names the certificate, or where the fingerprint differs', () => {
  const compare = async (text: string, engine?: Engine) => {
    const asked = engine ?? createEngine()
    if (!engine) await asked.open([pemFile([root, server])])
    const stated = readFingerprint(text)
    if (!stated) throw new Error('no fingerprint')
    const nearest = await asked.compareFingerprint(stated)
    const same = nearest?.digits === stated.digits
    return {
      nearest,
      said: plainText(fingerprintAnswer(stated, nearest && { name: nearest.certificate, same })),
      marked: nearest && sideBySide(stated.digits, nearest.digits).map((side) => side.filter(({ differs }) => differs)),
    }
  }

  it.each([sha1, sha256])('%s is that of the second certificate', async (text) => {
    const { nearest, said } = await compare(text)
    expect(nearest).toEqual({ certificate: 'c2', digits: digits(text) })
    expect(said).toMatch(/^Equal: this is the SHA-(1|256) fingerprint of c2\.$/)
  })

  it('one octet read wrongly is marked on both sides', async () => {
    const right = sha256.slice(6, 8)
    const wrong = right === '00' ? '01' : '00'
    const { said, marked } = await compare(sha256.slice(0, 6) + wrong + sha256.slice(8))
    expect(said).toContain('No open certificate has this SHA-256 fingerprint. That of c2 is like it')
    expect(marked).toEqual([[{ text: wrong, differs: true }], [{ text: right.toLowerCase(), differs: true }]])
  })

  it('a digit that was left out is told, and where', async () => {
    const whole = digits(sha1)
    const { nearest, said, marked } = await compare(whole.slice(0, 10) + whole.slice(11))
    expect(nearest?.certificate).toBe('c2')
    expect(said).toContain('It has 39 digits; SHA-1 has 40.')
    expect(marked?.[0]).toEqual([])
    expect(marked?.[1]).toHaveLength(1)
    expect(marked?.[1]?.[0]?.text).toBe(whole[10])
  })

  it('one of another certificate is like none', async () => {
    const stranger = new X509Certificate(Buffer.from(certificate({ subject: 'Stranger', ca: true }).der))
    const { nearest, said } = await compare(stranger.fingerprint256)
    expect(nearest).toBeUndefined()
    expect(said).toBe('No open certificate has this SHA-256 fingerprint.')
  })

  it('where nothing is open nothing is like it', async () => {
    expect((await compare(sha1, createEngine())).nearest).toBeUndefined()
  })
})
