import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { formIds, formsFor, isGuarded, type FormId, type Held } from '../../../../src/core/finding/form.ts'
import { forms } from '../../../../src/core/export/form/registry.ts'
import type { ObjectId } from '../../../../src/core/finding/location.ts'
import { certificate } from '../../../support/certificate-builder.ts'
import { exporter, issuing, lists, password, renewed, root, server, type Exporter } from './content.ts'

let from: Exporter
beforeAll(async () => {
  from = await exporter()
})

const ids = (...built: Parameters<Exporter['idOf']>[0][]) => built.map((each) => from.idOf(each))
const pemOf = (...built: { readonly pem: string }[]) => built.map(({ pem }) => pem).join('')
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

it('the registry has every form, in order', () => {
  expect(Object.keys(forms)).toEqual([...formIds].sort())
})

describe('the menu offers', () => {
  const contents: Readonly<Record<Exclude<Held, 'request'>, () => readonly ObjectId[]>> = {
    certificate: () => ids(root),
    chain: () => ids(server, issuing, root),
    'chain-and-lists': () => [...ids(server, issuing, root), ...from.report.revocationLists.map(({ id }) => id)],
    'revocation-list': () => from.report.revocationLists.map(({ id }) => id),
  }
  const offers = (Object.keys(contents) as (keyof typeof contents)[]).flatMap((held) =>
    formsFor(held).map((form) => ({ held, form })),
  )

  it.each(offers)('$form for a $held, and the form can hold it', async ({ held, form }) => {
    expect((await from.write(form, contents[held](), password)).bytes.length).toBeGreaterThan(0)
  })

  it.each(formIds)('%s asks for a password only if the octets depend on it', async (form) => {
    const held = (Object.keys(contents) as (keyof typeof contents)[]).find((each) => formsFor(each).includes(form))
    if (!held) return
    const [one, other] = [
      await from.write(form, contents[held](), password),
      await from.write(form, contents[held](), `${password}2`),
    ]
    expect(Buffer.from(other.bytes).equals(Buffer.from(one.bytes))).toBe(!isGuarded(form))
  })
})

describe('one certificate', () => {
  it.each<[FormId, string, string]>([
    ['base64-cer', 'Plant Root CA.cer', '\r\n'],
    ['pem-crt', 'Plant Root CA.crt', '\n'],
    ['pem', 'Plant Root CA.pem', '\n'],
  ])('%s is PEM of the bytes that came in', async (form, name, lineEnd) => {
    const file = await from.write(form, ids(root))
    expect(file.name).toBe(name)
    expect(text(file.bytes)).toBe(root.pem.replaceAll('\n', lineEnd))
  })

  it.each<[FormId, string]>([
    ['der-cer', 'Plant Root CA.cer'],
    ['der', 'Plant Root CA.der'],
  ])('%s is the bytes that came in', async (form, name) => {
    const file = await from.write(form, ids(root))
    expect(file.name).toBe(name)
    expect(Buffer.from(file.bytes).equals(Buffer.from(root.der))).toBe(true)
  })
})

describe('a chain as PEM', () => {
  it.each([
    ['end entity first', () => [server, issuing, root], 'thingworx.plant.example-chain.pem'],
    ['root first', () => [root, issuing, server], 'thingworx.plant.example-chain-root-first.pem'],
    ['without its root', () => [server, issuing], 'thingworx.plant.example-chain-without-root.pem'],
    [
      'without its root, the other way round',
      () => [issuing, server],
      'thingworx.plant.example-chain-root-first-without-root.pem',
    ],
    ['that is none', () => [server, root, renewed], 'thingworx.plant.example-and-2-more.pem'],
  ])('%s keeps the order, and says in its name what it is', async (_, chain, name) => {
    const file = await from.write('pem-chain', ids(...chain()))
    expect(file.name).toBe(name)
    expect(text(file.bytes)).toBe(pemOf(...chain()))
  })
})

describe('a file of trust', () => {
  it.each<[FormId, string]>([
    ['ca-bundle', 'Plant Root CA-ca-bundle.pem'],
    ['java-trust-store', 'Plant Root CA-truststore.jks'],
    ['pkcs12-trust-store', 'Plant Root CA-truststore.p12'],
    ['openssl-hash-names', 'Plant Root CA-openssl-capath.zip'],
  ])('%s is called after the root, in whatever order', async (form, name) => {
    expect((await from.write(form, ids(issuing, root), password)).name).toBe(name)
    expect((await from.write(form, ids(root, issuing), password)).name).toBe(name)
  })

  it('without a root says so, and with several how many more', async () => {
    expect((await from.write('ca-bundle', ids(issuing))).name).toBe('Plant Issuing CA-ca-bundle-without-root.pem')
    expect((await from.write('ca-bundle', ids(root, renewed))).name).toBe('Plant Root CA-and-1-more-ca-bundle.pem')
  })
})

it.each(formIds)('%s: the same content gives the same name and the same octets', async (form) => {
  const objects = [...from.report.certificates, ...from.report.revocationLists].map(({ id }) => id)
  if (form.startsWith('request')) return expect(from.write(form, objects)).rejects.toThrow('nothing to write')
  const [one, other] = [
    await from.write(form, objects, password),
    await (await exporter()).write(form, objects, password),
  ]
  expect(other.name).toBe(one.name)
  expect(Buffer.from(other.bytes).equals(Buffer.from(one.bytes))).toBe(true)
  expect(one.sha256).toBe(createHash('sha256').update(one.bytes).digest('hex'))
})

it.each(formIds)('%s writes nothing where nothing of its kind is chosen', async (form) => {
  await expect(from.write(form, [])).rejects.toThrow('nothing to write')
  const others = form.startsWith('crl') ? ids(root) : from.report.revocationLists.map(({ id }) => id)
  await expect(from.write(form, others)).rejects.toThrow('nothing to write')
})

it.each(['java-trust-store', 'pkcs12-trust-store'] as const)(
  '%s has other octets under another password',
  async (form) => {
    const [one, other] = [await from.write(form, ids(root), 'one'), await from.write(form, ids(root), 'other')]
    expect(other.name).toBe(one.name)
    expect(Buffer.from(other.bytes).equals(Buffer.from(one.bytes))).toBe(false)
  },
)

it.each(['java-trust-store', 'pkcs12-trust-store'] as const)('%s does not hold the password', async (form) => {
  const { bytes } = await from.write(form, ids(root), 'Secret')
  for (const spelled of ['Secret', '\0S\0e\0c\0r\0e\0t']) {
    expect(Buffer.from(bytes).includes(Buffer.from(spelled, 'latin1'))).toBe(false)
  }
})

describe('a name from a hostile certificate', () => {
  it.each(['../../evil', 'C:\\evil', 'a/b%PATH%"', 'CON', '\u202Egpj.exe'])(
    '%j stays within its folder',
    async (subject) => {
      const hostile = certificate({ subject, ca: true })
      const own = await exporter([hostile.der])
      for (const form of formIds.filter((each) => !/^(crl|request)/.test(each))) {
        const { name, bytes } = await own.write(form, [own.idOf(hostile)], password)
        expect(name).toMatch(/^[^<>:"/\\|?*%\u202e]+$/)
        if (!name.endsWith('.zip')) continue
        for (const entry of Object.keys(unzipSync(bytes))) {
          expect(entry).toMatch(/^(?:(?:trusted|issuers)\/(?:certs|crl)\/)?(?!\.)[^<>:"/\\|?*%\u202e]+$/)
        }
      }
    },
  )
})

it('each list of several is kept, and the folders of OPC UA have it under the name of its issuer', async () => {
  const chosen = from.report.revocationLists.map(({ id }) => id)
  expect(text((await from.write('crl-pem', chosen)).bytes)).toBe(pemOf(...lists))
  expect(Buffer.from((await from.write('crl-der', chosen)).bytes).equals(Buffer.from(lists[0]!.der))).toBe(true)
  const { bytes } = await from.write('opc-ua-folders', [...ids(server, issuing, root), ...chosen])
  const thumbprint = (der: Uint8Array) => createHash('sha1').update(der).digest('hex').toUpperCase()
  for (const entry of [
    `trusted/certs/thingworx.plant.example [${thumbprint(server.der)}].der`,
    `issuers/certs/Plant Issuing CA [${thumbprint(issuing.der)}].der`,
    `issuers/certs/Plant Root CA [${thumbprint(root.der)}].der`,
    `issuers/crl/Plant Issuing CA [${thumbprint(issuing.der)}].crl`,
    `issuers/crl/Plant Root CA [${thumbprint(root.der)}].crl`,
  ]) {
    expect(text(bytes)).toContain(entry)
  }
})
