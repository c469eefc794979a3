import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keystoreCommands, iisCommands, nginxCommands } from '../../../../src/core/explain/guide/command/install.ts'
import { requestCommands, sayLeftOut, usualWants, wantsOf } from '../../../../src/core/explain/guide/command/request.ts'
import { saveChainCommands } from '../../../../src/core/explain/guide/command/save-chain.ts'
import { has } from '../../../support/programs.ts'

type Subject = Parameters<typeof wantsOf>[0]

const server: Subject = {
  subject: 'twx.plant.example',
  subjectName: 'CN=twx.plant.example,O=Plant (North),C=DE',
  kind: { id: 'tls-server', holder: 'server', reasons: [] },
}
const application: Subject = {
  subject: 'Press 7',
  subjectName: 'CN=Press 7,O=Plant',
  kind: { id: 'opc-ua-application', holder: 'application', reasons: [] },
}

const commandOf = (wants: ReturnType<typeof wantsOf>, title: RegExp): string =>
  requestCommands(wants).find((each) => title.test(each.title))!.text

/** Runs lines as a person would, in a shell and a folder of their own; yields what the last said. */
function typed(lines: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'typed-'))
  try {
    const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', lines.join('\n')], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(status, stderr + stdout).toBe(0)
    return stdout
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const readRequest = 'openssl req -in server.csr -noout -text -verify -nameopt utf8'
const unasked = ' -storepass secret1 -keypass secret1'
const forServer = wantsOf(server, ['twx.plant.example', '10.1.2.3', 'fd00::7'])
const forApplication = wantsOf(application, ['urn:press-7:Vendor:Server', 'press-7'])

describe('a request made with the commands of the guide', () => {
  it.skipIf(!has('openssl')).each([
    [
      'a server',
      forServer,
      [
        'DNS:twx.plant.example',
        'IP Address:10.1.2.3',
        'IP Address:FD00:0:0:0:0:0:0:7',
        'Digital Signature, Key Encipherment',
        'TLS Web Server Authentication',
      ],
    ],
    [
      'an OPC UA application',
      forApplication,
      [
        'URI:urn:press-7:Vendor:Server, DNS:press-7',
        'Digital Signature, Non Repudiation, Key Encipherment, Data Encipherment',
        'TLS Web Server Authentication, TLS Web Client Authentication',
      ],
    ],
    ['nothing known', usualWants(), ['DNS:server.example.com']],
  ])('by OpenSSL, for %s', (_what, wants, parts) => {
    const said = typed([commandOf(wants, /^OpenSSL/), readRequest])
    for (const part of parts) expect(said).toContain(part)
  })

  it.skipIf(!has('openssl') || !has('keytool')).each([
    ['a server', forServer, ['DNS:twx.plant.example', 'IP Address:10.1.2.3', 'Digital Signature, Key Encipherment']],
    [
      'an OPC UA application',
      forApplication,
      [
        'URI:urn:press-7:Vendor:Server',
        'Non Repudiation, Key Encipherment, Data Encipherment',
        'TLS Web Client Authentication',
      ],
    ],
  ])(
    'by keytool, for %s',
    (_what, wants, parts) => {
      const said = typed([
        commandOf(wants, /the key,/) + unasked,
        commandOf(wants, /keytool: the request/) + unasked,
        readRequest,
      ])
      for (const part of parts) expect(said).toContain(part)
    },
    60_000,
  )

  it.skipIf(!has('openssl') || !has('keytool')).each([
    ['a server', forServer, ['DNS:twx.plant.example', 'prime256v1', 'TLS Web Server Authentication']],
    ['an OPC UA application', forApplication, ['URI:urn:press-7:Vendor:Server', 'prime256v1', 'TLS Web Client Auth']],
  ])(
    'on a curve, for %s',
    (_what, wants, parts) => {
      const [byOpenssl, key, byKeytool] = requestCommands(wants, 'ec').map(({ text }) => text)
      for (const lines of [[byOpenssl!], [key! + unasked, byKeytool! + unasked]]) {
        const said = typed([...lines, readRequest])
        for (const part of parts) expect(said).toContain(part)
        // A key on a curve enciphers nothing.
        expect(/Key Usage: critical\s+(.*)/.exec(said)?.[1]).toBe('Digital Signature')
      }
    },
    60_000,
  )

  it('says of certreq that it is untried, and asks for the usages that OPC UA wants', () => {
    const [inf, run] = requestCommands(forApplication).slice(-2)
    expect([inf?.untried, run?.untried]).toEqual([true, true])
    expect(inf?.text).toContain('KeyUsage = 0xF0')
    expect(inf?.text).toContain('_continue_ = "url=urn:press-7:Vendor:Server&"')
  })
})

describe('the parts of a command that a foreign certificate could write', () => {
  it.each([
    '$(reboot)',
    '`reboot`',
    'a" & del *',
    '%PATH%',
    "x'; rm -rf ~",
    'a\nb',
    '-config',
    'a/CN=b',
    'a,O=b',
    'a!!',
    "it's",
    'a"b',
    'x; touch pwned',
    'x | touch pwned',
    '$env:x',
    '^x',
    'a\\b',
    'a\u2028b',
    'a\u202egnp',
    'a\u001b[2J',
    'a\u2019; x',
  ])('%j as a name', (evil) => {
    const wants = wantsOf({ ...server, subject: evil, subjectName: `CN=x,O=${evil}` }, [evil, `urn:${evil}`], {
      host: evil,
    })
    const all = [...requestCommands(wants), ...saveChainCommands(evil)].map(({ text }) => text).join('\n')
    expect(all).not.toContain(evil)
    expect(wants.commonName).toBe('server.example.com')
    expect(wants.leftOut).toBeGreaterThan(0)
  })
})

it.skipIf(!has('openssl') || !has('keytool'))(
  'the commands for a foreign certificate of such names make a request and nothing else',
  () => {
    const evil = 'x"; $(touch pwned) `touch pwned`; touch pwned; "'
    const wants = wantsOf({ ...server, subject: evil, subjectName: `CN=x,O=${evil}` }, [evil], { host: evil })
    const [openssl, key, keytool] = requestCommands(wants).map(({ text }) => text)
    expect(typed([openssl!, 'ls']).trim().split('\n')).toEqual(['server.csr', 'server.key'])
    expect(
      typed([key! + unasked, keytool! + unasked, 'ls'])
        .trim()
        .split('\n'),
    ).toEqual(['server.csr', 'server.p12'])
  },
  60_000,
)

describe('names that the commands do not hold', () => {
  const many = Array.from({ length: 100_000 }, (_, number) => `host-${number}.plant.example`)
  it.each([
    ['all fit', server, many.slice(0, 20), 20, undefined],
    ['one more than fit', server, many.slice(0, 21), 20, '1 name is not in these commands, which hold at most 20, and'],
    ['no end of them', server, many, 20, '99,980 names are not'],
    ['signs of a command line', server, ['a;b', 'a.example', '$c'], 1, '2 names are not'],
    [
      'a second URI of an application',
      application,
      ['urn:a', 'urn:b'],
      1,
      '1 name is not in these commands, which hold at most 20, one URI among them, and',
    ],
    ['an empty one', server, ['', 'a.example'], 1, undefined],
  ])('%s', (_, subject, names, held, said) => {
    const wants = wantsOf(subject, names)
    expect(wants.names).toHaveLength(held)
    if (said) expect(sayLeftOut(wants)).toContain(said)
    else expect(sayLeftOut(wants)).toBeUndefined()
  })
})

it('one URI alone goes into the request of an OPC UA application, the typed one first', () => {
  const wants = wantsOf(application, ['urn:old', 'urn:other'], { applicationUri: 'urn:new' })
  expect(wants.names).toEqual([{ type: 'URI', value: 'urn:new' }])
})

describe('a chain that was installed with the commands of the guide', () => {
  const chain = [
    'openssl req -x509 -newkey rsa:2048 -nodes -keyout root.key -out root.cer -subj "/CN=Root" -days 30',
    'openssl req -new -newkey rsa:2048 -nodes -keyout i.key -out i.csr -subj "/CN=Issuing" -addext basicConstraints=critical,CA:TRUE',
    'openssl x509 -req -in i.csr -CA root.cer -CAkey root.key -days 30 -copy_extensions copyall -out intermediate.cer',
  ]
  const issued =
    'openssl x509 -req -in server.csr -CA intermediate.cer -CAkey i.key -days 30 -copy_extensions copyall -out server.cer'

  it.skipIf(!has('openssl') || !has('keytool'))(
    'in a keystore is as long as the path',
    () => {
      const said = typed([
        ...chain,
        commandOf(forServer, /the key,/) + unasked,
        commandOf(forServer, /keytool: the request/) + unasked,
        issued,
        ...keystoreCommands.map(({ text }) => text + ' -storepass secret1'),
      ])
      expect(said).toContain('Certificate chain length: 3')
    },
    90_000,
  )

  it.skipIf(!has('openssl'))('in one file for nginx begins with the server, in a PFX for IIS holds all', () => {
    const said = typed([
      ...chain,
      commandOf(forServer, /^OpenSSL/),
      issued,
      nginxCommands[0].text,
      'openssl x509 -in fullchain.pem -noout -subject',
      iisCommands[0].text + ' -passout pass:secret1',
      'openssl pkcs12 -in server.pfx -passin pass:secret1 -nokeys | grep -c BEGIN',
    ])
    expect(said).toMatch(/twx\.plant\.example/)
    expect(said.trim()).toMatch(/2$/)
  })
})
