import { spawnSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { lookCommands, openedCommands } from '../../../../src/core/explain/export/look-commands.ts'
import { commandText, lacksFile, quotedFor } from '../../../../src/core/explain/target/command-text.ts'
import { commandLineTexts } from '../../../../src/core/explain/target/command-line.ts'
import { safeFileName } from '../../../../src/core/export/file-name.ts'
import { formIds, formsFor, isGuarded, type FormId } from '../../../../src/core/finding/form.ts'
import { createEngine, type Command } from '../../../../src/core/index.ts'
import { certificate, during } from '../../../support/certificate-builder.ts'
import { noRoots, source } from '../../../support/inspect.ts'
import { ocspResponse } from '../../../support/ocsp-response-builder.ts'
import { has } from '../../../support/programs.ts'
import { exporter, issuing, lists, opensslRequest, root, server, type Exporter } from '../form/content.ts'

// Each starts a shell, which starts a program; Java alone takes a second.
vi.setConfig({ testTimeout: 120_000 })

const shells = ['sh', 'bash', 'dash', 'zsh'].map((shell) => ({
  shell,
  absent: spawnSync(shell, ['-c', ':']).error !== undefined,
}))

/** Names by which a certificate could try to be more than a name. */
const hostile = [
  "it's a root",
  'a"b',
  '$(touch pwned)',
  '`touch pwned`',
  'x; touch pwned',
  'x & touch pwned',
  'x | touch pwned',
  'x\ntouch pwned',
  '%PATH%',
  '!!',
  '^x',
  '-rf',
  '--help',
  '~root',
  '*',
  '#x',
  'a\\b',
  "''; touch pwned; '",
  '‘; touch pwned; ’',
  'Werk Süd (Öl)',
  '根證書',
]

/** Runs the command in a folder with these files. */
function typed(shell: string, command: string, files: Readonly<Record<string, Uint8Array>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'typed-'))
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
    const { status, stdout, stderr } = spawnSync(shell, ['-c', command], {
      cwd: folder,
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    })
    const more = readdirSync(folder).filter((name) => !(name in files))
    return { status, said: String(stdout) + String(stderr), more }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe.each(shells)('$shell', ({ shell, absent }) => {
  it.skipIf(absent).each(hostile)('%j, even as it is, is one word and no command', (name) => {
    const { said, more } = typed(shell, `printf '<%s>' ${quotedFor.posix(name)}`)
    expect(said).toBe(`<${name}>`)
    expect(more).toEqual([])
  })
})

/**
 * Neither program is on the machines of the project, so that their rules are asked instead. cmd: within double quotes
 * only a double quote and a per cent sign are more than themselves. PowerShell: within single quotes only a single
 * quote is, of which it knows five, and two of them stand for one.
 * @see Microsoft: cmd, remarks; about_Quoting_Rules; the PowerShell language specification, section 2.3.5.2
 */
describe('the rules of Windows', () => {
  const names = hostile.flatMap((name) => safeFileName(name) ?? []).map((name) => `${name}.cer`)

  it.each(names)('cmd: %j', (name) => {
    const quoted = quotedFor.cmd(name)
    expect(quoted).toMatch(/^(?:[\w.-]+|"[^"%]*")$/)
    expect(quoted.replaceAll('"', '')).toBe(name)
  })

  it.each([...names, ...hostile])('PowerShell: %j', (name) => {
    const quoted = quotedFor.powershell(name)
    expect(quoted).toMatch(/^'(?:[^'\u2018-\u201b]|['\u2018-\u201b]{2})*'$/)
    expect(quoted.slice(1, -1).replace(/(['\u2018-\u201b])\1/g, '$1')).toBe(`.\\${name}`)
  })
})

describe('a command about a server', () => {
  const [verify, connect] = commandLineTexts['command-line'].commands
  const said = (host?: string, port?: number) =>
    [verify, connect].map((each) => commandText(each, ['r', 'c'], { host, port }))

  it('has the typed host and port, in the manner of each kind of name', () => {
    expect(said('twx.plant.example', 8443).join(' ')).toMatch(
      / -verify_hostname twx\.plant\.example .* -connect twx\.plant\.example:8443 -verify_hostname twx\.plant\.example /,
    )
    expect(said('10.0.0.7').join(' ')).toMatch(/ -verify_ip 10\.0\.0\.7 .* -connect 10\.0\.0\.7:443 /)
    expect(said('fd00::7', 8443).join(' ')).toMatch(/ -verify_ip fd00::7 .* -connect \[fd00::7\]:8443 /)
  })

  it.each([undefined, '', ...hostile.filter((name) => name !== '根證書')])('%j is not filled in', (host) => {
    expect(said(host).join(' ')).toContain('-connect server.example.com:443 -CAfile')
    expect(said(host).join(' ')).not.toContain('-verify_hostname')
  })

  it('is left out where its file is not there', () => {
    const crl = commandLineTexts['command-line'].commands.find(({ text }) => text.includes('{2}'))!
    expect(lacksFile(crl, ['a', 'b', ''])).toBe(true)
    expect(lacksFile(crl, ['a', 'b', 'c'])).toBe(false)
  })
})

describe('the commands that show a saved file', () => {
  const named = certificate({ subject: "it's $(touch pwned) `x`; & CA", ca: true })
  const request = has('openssl') ? opensslRequest() : undefined
  let from: Exporter
  beforeAll(async () => {
    from = await exporter([named.der, ...(request === undefined ? [] : [new TextEncoder().encode(request)])])
  })
  const objectsFor = (form: FormId) => {
    if (form.startsWith('crl')) return from.report.revocationLists.slice(0, 1).map(({ id }) => id)
    if (form.startsWith('request')) return from.report.others.map(({ id }) => id)
    return (formsFor('certificate').includes(form) ? [named] : [server, issuing, root]).map(from.idOf)
  }
  const cases = formIds.flatMap((form) =>
    lookCommands(form).flatMap(({ shell, text }) => (shell === 'posix' ? [{ form, text }] : [])),
  )

  it('are there for every form but archives and stores', () => {
    const without = formIds.filter((form) => lookCommands(form).length === 0)
    expect(without.filter((form) => !isGuarded(form))).toEqual(['zip', 'opc-ua-folders', 'openssl-hash-names'])
  })

  it.skipIf(!has('openssl') || !has('keytool')).each(cases)('$form: $text', async ({ form, text }) => {
    const { name, bytes } = await from.write(form, objectsFor(form))
    const command = commandText({ shell: 'posix', where: '', text }, [name])
    const { status, said, more } = typed('sh', command, { [name]: bytes })
    expect(status, said).toBe(0)
    expect(said).toMatch(form.startsWith('request') ? /plc7\.plant\.example/ : /CA\b|Plant/)
    expect(more).toEqual([])
  })
})

/** The receipt of a file of `tests/vectors`, opened with the passwords that there are. */
async function opened(file: string, name = file) {
  const bytes = new Uint8Array(readFileSync(fileURLToPath(new URL(`../../../vectors/${file}`, import.meta.url))))
  const engine = createEngine({ bundledRoots: noRoots })
  await engine.open([source(name.replace(/.*\//, ''), bytes)])
  const [receipt] = (await engine.judge({ instant: during })).sources
  return { bytes, receipt: receipt! }
}

/** Files of every kind that is opened, with what OpenSSL has to say of each, and then keytool. */
const shownFiles: readonly (readonly [file: string, ...expected: (RegExp | undefined)[]])[] = [
  ['container/server.der', /Subject: .*server\.plant/, /Owner: .*server\.plant/],
  ['container/server.pem', /Subject: .*server\.plant/, /Owner: .*server\.plant/],
  ['container/s-client.txt', /Subject: .*server\.plant[^]*Subject: .*Container Root/],
  ['container/bag-attributes-and-key.pem', /Subject: .*server\.plant[^]*Subject: .*Container Root/],
  ['container/chain.p7b', /server\.plant[^]*Container Root/, /server\.plant[^]*Container Root/],
  ['container/chain.p7b.pem', /server\.plant[^]*Container Root/, /server\.plant[^]*Container Root/],
  ['container/chain-and-crl.p7b', /BEGIN X509 CRL/, /Container Root/],
  ['container/signed.p7m', /server\.plant/, /server\.plant/],
  ['container/signed.cms.pem', /pkcs7-signedData/],
  ['container/encrypted.p7m', /pkcs7-envelopedData/],
  ['container/root.crl', /Certificate Revocation List[^]*Container Root/, /Container Root/],
  ['container/root.crl.pem', /Certificate Revocation List[^]*Container Root/, /Container Root/],
  ['container/request.der', /Subject: .*server\.plant/],
  ['container/request.pem', /Subject: .*server\.plant/, /Subject: .*server\.plant/],
  ['container/request-new.pem', /Subject: .*server\.plant/, /Subject: .*server\.plant/],
  ['container/ocsp-response.der', /OCSP Response Status: successful[^]*Cert Status: good/],
  ['container/public-key.der', /id-ecPublicKey/],
  ['container/public-key.pem', /id-ecPublicKey/],
  ['container/attribute-certificate.der', /SEQUENCE/],
  ['container/time-stamp.tsr', /Status: Granted/],
  ['container/time-stamp-bare.tsr', /Status: Granted/],
  ['keystores/aes-256.p12', /BEGIN CERTIFICATE/, /PrivateKeyEntry/],
  ['keystores/certificates-only.p12', /BEGIN CERTIFICATE/, /Your keystore contains/],
  ['keystores/truststore.java.p12', /BEGIN CERTIFICATE/, /trustedCertEntry/],
  ['keystores/no-mac-open.p12', /BEGIN CERTIFICATE/, /Your keystore contains/],
  ['keystores/keystore.jks', undefined, /PrivateKeyEntry/],
  ['keystores/truststore.jks', undefined, /trustedCertEntry/],
  ['keystores/keystore.jceks', undefined, /PrivateKeyEntry/],
]

describe.skipIf(!has('openssl') || !has('keytool'))('the commands that show an opened file', () => {
  // Typed by a person where the command asks for it.
  const answered = (command: string) =>
    command.replace(/^keytool -list/, '$& -storepass plant1').replace(/^openssl pkcs12/, '$& -passin pass:plant1')

  it.each(shownFiles.map(([file, ...expected]) => [file, expected] as const))('%s', async (file, expected) => {
    const { bytes, receipt } = await opened(file)
    const commands = openedCommands(receipt).filter(({ untried }) => !untried)
    const programs = ['openssl', 'keytool'].map((program) => commands.find(({ text }) => text.startsWith(program)))
    for (const [i, command] of programs.entries()) {
      expect(command !== undefined, `${file}: a command of ${['openssl', 'keytool'][i]!}`).toBe(
        expected[i] !== undefined,
      )
      if (!command) continue
      const text = answered(command.text)
      const { status, said, more } = typed('sh', text, { [receipt.name]: bytes })
      expect(status, `${text}\n${said}`).toBe(0)
      expect(said).toMatch(expected[i]!)
      expect(more).toEqual([])
    }
  })

  it.each(['keystores/legacy-rc2-40.p12', 'keystores/rc4-128.p12'])(
    'of OpenSSL 3 for a keystore of old ciphers: %s',
    async (file) => {
      const { bytes, receipt } = await opened(file)
      const [plain, legacy] = openedCommands(receipt).filter(({ text }) => text.startsWith('openssl'))
      expect(typed('sh', answered(plain!.text), { [receipt.name]: bytes }).said).toContain('unsupported')
      const { status, said } = typed('sh', answered(legacy!.text), { [receipt.name]: bytes })
      expect(status, said).toBe(0)
      expect(said).toContain('BEGIN CERTIFICATE')
    },
  )

  it('of an OCSP response in PEM shows its parts, for openssl ocsp reads no PEM', async () => {
    const { bytes } = await opened('container/ocsp-response.der')
    const pem = Buffer.from(
      `-----BEGIN OCSP RESPONSE-----\n${Buffer.from(bytes).toString('base64').replace(/.{64}/g, '$&\n')}\n-----END OCSP RESPONSE-----\n`,
    )
    const engine = createEngine({ bundledRoots: noRoots })
    await engine.open([source('response.pem', new Uint8Array(pem))])
    const [receipt] = (await engine.judge({ instant: during })).sources
    const [{ text }] = openedCommands(receipt!) as [Command]
    const { status, said } = typed('sh', text, { 'response.pem': pem })
    expect([status, said]).toEqual([0, expect.stringContaining('SEQUENCE')])
  })

  it.each(hostile.map((name) => name.replaceAll('/', '_')))('of a file that is called %j', async (name) => {
    const { bytes, receipt } = await opened('container/ocsp-response.der', name)
    const [{ text }] = openedCommands(receipt) as [Command]
    const { said, more } = typed('sh', text, { [name]: bytes, FILE: bytes })
    expect(said).toContain('OCSP Response Status: successful')
    expect(more).toEqual([])
    expect(text.includes(' FILE ')).toBe(/^-|[\n"%]/.test(name))
  })

  it.each(['a\u202egnp.cer', 'a\u001b[2Jb', 'a\tb', 'a\u2028b', 'a\ud800b', 'Pasted text'])(
    '%j is not filled in',
    async (name) => {
      const { receipt } = await opened('container/server.der', name)
      for (const { text } of openedCommands(receipt)) expect(text).toMatch(/ (?:FILE|'\.\\FILE')(?: |$)/)
    },
  )

  it('are not there where other programs read nothing, or otherwise', async () => {
    for (const file of ['container/folders.zip', 'container/server-xxd-p.txt', 'bouncy-castle/keystore.bks']) {
      expect(openedCommands((await opened(file)).receipt), file).toEqual([])
    }
  })
})

describe('the command about an OCSP response', () => {
  const command = commandLineTexts['command-line'].commands.find(({ text }) => text.startsWith('openssl ocsp'))!

  it.skipIf(!has('openssl')).each([
    ['good', 'good', /: good[^]*Response verify OK/],
    ['revoked', 'revoked', /: revoked[^]*Response verify OK/],
  ] as const)('says %s of the certificate, as its issuer signed it', async (_, status, said) => {
    const day = 86_400_000
    const serial = BigInt(`0x${new X509Certificate(server.der).serialNumber}`)
    const [thisUpdate, nextUpdate] = [Date.now() - day, Date.now() + day]
    const answer = ocspResponse({ issuer: issuing, serial, status, thisUpdate, nextUpdate })
    const from = await exporter()
    const files = [
      await from.write('base64-cer', [from.idOf(root)]),
      await from.write('pem-chain', [server, issuing].map(from.idOf)),
      await from.write('ca-bundle', [issuing, root].map(from.idOf)),
    ]
    const [anchor, chain, issuers] = files.map(({ name }) => name)
    const content = Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]))
    const text = commandText(command, [anchor!, chain!, '', issuers!])
    const ran = typed('sh', text, { ...content, 'response.der': answer })
    expect(ran.said).toMatch(said)
    expect(ran.status).toBe(0)
  })

  it('is left out where the path has no issuer', () => {
    expect(lacksFile(command, ['root.cer', 'chain.pem', '', ''])).toBe(true)
    expect(lacksFile(command, ['root.cer', 'chain.pem', '', 'ca.pem'])).toBe(false)
  })
})

describe('the commands that check the path', () => {
  const openssl = commandLineTexts['command-line'].commands.filter(({ text }) =>
    /^(openssl (verify|x509|crl)|keytool .* \{1\})/.test(text),
  )

  it.skipIf(!has('openssl') || !has('keytool')).each(openssl.map(({ text }) => text))('%s', async (text) => {
    const from = await exporter()
    const files = [
      await from.write('base64-cer', [from.idOf(root)]),
      await from.write('pem-chain', [server, issuing].map(from.idOf)),
      await from.write(
        'crl-der',
        from.report.revocationLists.slice(0, 1).map(({ id }) => id),
      ),
    ]
    const names = files.map(({ name }) => name)
    const content = Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]))
    const run = (host: string) =>
      typed('sh', commandText({ shell: 'posix', where: '', text }, names, { host, port: 443 }), content)
    expect(run('thingworx.plant.example')).toMatchObject({ status: 0 })
    expect(lists.length).toBeGreaterThan(0)
    if (text.includes('{verify}')) expect(run('other.plant.example')).toMatchObject({ status: 2 })
  })
})
