import { describe, expect, it } from 'vitest'
import { createEngine, headline, plainHeadline, type Headline } from '../../../src/core/index.ts'
import { certificate, during, notAfter, notBefore, type BuiltCertificate } from '../../support/certificate-builder.ts'
import { testKey } from '../../support/test-keys.ts'

const day = 86_400_000
const root = certificate({ subject: 'Root', ca: true })
const issuing = certificate({ subject: 'Issuing', ca: true, issuer: root })
const server = certificate({ subject: 'server.example', issuer: issuing })

/** The headline over the best path of these certificates. */
async function over(certificates: readonly BuiltCertificate[], instant = during): Promise<Headline> {
  const engine = createEngine()
  await engine.open([
    { name: 'chain.pem', bytes: new TextEncoder().encode(certificates.map(({ pem }) => pem).join('')) },
  ])
  const report = await engine.judge({ instant })
  return headline(report, report.paths[0])
}

const title = ({ title: words }: Headline) => plainHeadline(words)
const text = ({ text: words }: Headline) => plainHeadline(words)

describe('how far the path reaches', () => {
  const noCa = certificate({ subject: 'No CA', ca: false })
  it.each([
    {
      name: 'complete',
      opened: [server, issuing, root],
      tone: 'ready',
      says: 'up to the root Root',
      next: 'save-root',
    },
    { name: 'root only', opened: [root], tone: 'ready', says: 'a root certificate: Root', next: 'save-root' },
    {
      name: 'root missing',
      opened: [server, issuing],
      tone: 'attention',
      says: 'root certificate is missing',
      next: 'find-issuer',
    },
    {
      name: 'server only',
      opened: [server],
      tone: 'attention',
      says: 'Only the lowest',
      next: 'save-chain-from-browser',
    },
    {
      name: 'intermediate only',
      opened: [issuing],
      tone: 'attention',
      says: 'an intermediate certificate, not a root',
      next: 'find-issuer',
    },
    { name: 'self-signed', opened: [noCa], tone: 'attention', says: 'signed itself', next: 'save-self-signed' },
  ])('$name', async ({ opened, tone, says, next }) => {
    const said = await over(opened)
    expect(said.tone).toBe(tone)
    expect(title(said)).toContain(says)
    expect(said.next.action).toBe(next)
  })

  it('names the issuer that is missing', async () => {
    expect(text(await over([server, issuing]))).toContain('issued by Root')
  })

  it('a signature that nobody can have made is not laid to a key', async () => {
    const odd = certificate({ ...server.spec, signWith: testKey('somebody else', 'ed25519') })
    expect(text(await over([odd, issuing, root]))).toMatch(/none that the key of Issuing can make/)
  })

  it('a server that nothing leads up from comes before a chain of CAs that is whole', async () => {
    const policy = certificate({ subject: 'Policy CA', ca: true, issuer: root })
    expect(title(await over([server, policy, root]))).not.toContain('complete')
    expect(text(await over([server, policy, root]))).toContain('Issuing issued it and is not there')
    expect(title(await over([policy, root]))).toContain('up to the root Root')
  })

  it('without any certificate: other files are the next step', async () => {
    const said = await over([])
    expect(title(said)).toBe('No certificate was found')
    expect(said.next.action).toBe('add-files')
  })
})

describe('what else is there', () => {
  const impostor = certificate({ subject: 'Root', ca: true, keyType: 'p384' })

  it('a root of the missing name whose key did not sign is called the wrong one', async () => {
    for (const opened of [
      [server, issuing, impostor],
      [issuing, impostor],
    ]) {
      const said = await over(opened)
      expect(said.tone).toBe('attention')
      expect(title(said)).toBe('The certificate Root here is not the one that is needed')
      expect(text(said)).toMatch(
        /^Issuing was issued by a CA of that name, but not with the key of the certificate here/,
      )
      expect(said.next).toEqual({ action: 'find-issuer', label: 'How to get the right one' })
    }
  })

  it.each([
    [
      'a root',
      [server, root],
      'Issuing issued it and is not there. Root is here as well, but whether it stands above it',
    ],
    ['two roots', [server, root, certificate({ subject: 'Other', ca: true })], 'Other CAs are here as well'],
  ])('a server beside %s: what is between is missing, and nothing is to be imported yet', async (_, opened, words) => {
    const said = await over(opened)
    expect(title(said)).toBe('The issuer of server.example is missing')
    expect(text(said)).toContain(words)
    expect(text(said)).toContain('Import nothing before the path is complete')
    expect(said.next.action).toBe('save-chain-from-browser')
  })

  it('a chain of another server is no reason to guess', async () => {
    const other = certificate({ subject: 'Other', ca: true })
    const said = await over([server, issuing, certificate({ subject: 'other.example', issuer: other }), other])
    expect(title(said)).toBe('The path is complete, up to the root Other')
  })

  it('a root above some CA is not yet the root above the server', async () => {
    expect(text(await over([issuing, root]))).toContain('The path begins at the CA Issuing')
    expect(text(await over([server, issuing, root]))).not.toContain('The path begins')
  })
})

describe('a failed required check comes first', () => {
  const expired = (subject: string, more: Partial<Parameters<typeof certificate>[0]>) =>
    certificate({ subject, notAfter: notBefore + day, ...more })

  it('an expired server leaves the root worth saving', async () => {
    const said = await over([expired('old.example', { issuer: issuing }), issuing, root])
    expect(said.tone).toBe('problem')
    expect(title(said)).toBe('The server or device certificate expired on 2025-01-02')
    expect(said.next.action).toBe('save-root')
  })

  it('an expired server whose root is missing says both', async () => {
    const said = await over([expired('old.example', { issuer: issuing }), issuing])
    expect(title(said)).toContain('expired')
    expect(text(said)).toContain('the root is missing')
    expect(said.next.action).toBe('find-issuer')
  })

  it('an expired root is not to be saved', async () => {
    const old = expired('Old Root', { ca: true })
    const said = await over([certificate({ subject: 'x.example', issuer: old }), old])
    expect(title(said)).toContain('root certificate expired')
    expect(said.next).toEqual({ action: 'find-issuer', label: 'How to get the current root' })
  })

  it('of an expired root and an expired server the root is said', async () => {
    const old = expired('Old Root', { ca: true })
    expect(title(await over([expired('x.example', { issuer: old }), old]))).toContain('The root certificate expired')
  })

  it('an expired self-signed certificate is not offered for saving', async () => {
    expect((await over([expired('panel', {})])).next.action).toBe('replace-certificate')
  })

  it('a wrong signature is said before a date, and nothing of that path is to be saved', async () => {
    const changed = expired('old.example', { issuer: issuing, tamper: 'signature' })
    const said = await over([changed, issuing, root])
    expect(title(said)).toBe('A signature in this path is wrong')
    expect(said.next.action).toBe('add-files')
  })

  it('a path before its time asks about the clock', async () => {
    const said = await over([server, issuing, root], notBefore - day)
    expect(title(said)).toContain('is not valid before 2025-01-01')
    expect(text(said)).toContain('clock')
  })

  it('an issuer that is no CA', async () => {
    const noCa = certificate({ subject: 'No CA', ca: false, issuer: root })
    const said = await over([certificate({ subject: 'x.example', issuer: noCa }), noCa, root])
    expect(title(said)).toContain('may not issue')
    expect(said.next.action).not.toBe('save-root')
  })
})

it('never says trusted, and an instant after everything has ended is no reason to throw', async () => {
  for (const opened of [[server, issuing, root], [server], [root]]) {
    const said = await over(opened, notAfter + day)
    expect(title(said) + text(said)).not.toMatch(/trusted/)
  }
})
