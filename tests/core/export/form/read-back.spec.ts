import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'
import { beforeAll, describe, expect, it, test, vi } from 'vitest'
import type { FormId, ObjectId } from '../../../../src/core/index.ts'
import { formIds, formsFor } from '../../../../src/core/finding/form.ts'
import { inTemporaryFolder } from '../../../support/openssl.ts'
import { asksVersion, has, type ProgramName } from '../../../support/programs.ts'
import { exporter, issuing, lists, opensslRequest, password, renewed, root, server, type Exporter } from './content.ts'
import { readers, type Reader } from './readers.ts'
import { usersOf } from './users.ts'

// Each test starts one program or several, and Java alone takes a second to start.
vi.setConfig({ testTimeout: 60_000 })

const request = has('openssl') ? opensslRequest() : undefined
let from: Exporter
beforeAll(async () => {
  from = await exporter(request === undefined ? [] : [new TextEncoder().encode(request)])
})

/** Yields the objects that are exported in this form, and the octets that a reader has to find in the file. */
function given(form: FormId): { objects: readonly ObjectId[]; octets: readonly Uint8Array[] } {
  const { report, idOf } = from
  if (form.startsWith('crl')) {
    const objects = report.revocationLists.map(({ id }) => id)
    return { objects, octets: form === 'crl-der' ? [lists[0]!.der] : lists.map(({ der }) => der) }
  }
  if (form.startsWith('request')) {
    const body = /-----BEGIN[^-]+-----([^-]+)/.exec(request ?? '')?.[1] ?? ''
    return { objects: report.others.map(({ id }) => id), octets: [Buffer.from(body, 'base64')] }
  }
  const one = formsFor('certificate').includes(form) && !formsFor('chain').includes(form)
  const trust = form === 'openssl-hash-names' || form === 'ca-bundle'
  const chosen = one ? [root] : trust ? [issuing, root, renewed] : [server, issuing, root]
  return { objects: chosen.map(idOf), octets: chosen.map(({ der }) => der) }
}

const hex = (octets: readonly Uint8Array[]) => octets.map((each) => Buffer.from(each).toString('hex')).sort()

/** Yields the first program that the reader needs and this machine lacks. */
const missing = ({ program, command }: Reader): ProgramName | undefined =>
  (Object.keys(asksVersion) as ProgramName[]).find((each) => (each === program || command.includes(each)) && !has(each))

const titleOf = (reader: Reader): string => {
  const absent = missing(reader)
  return absent === undefined ? reader.command : `${reader.command} (needs ${absent})`
}

describe.each(formIds)('%s is read back, octet for octet, by', (form) => {
  const own = readers.filter((reader) => reader.form === form)

  it('somebody', () => {
    const without = own.length === 0 ? [`no program reads the form ${form} back: give it a line in readers.ts`] : []
    expect(without).toEqual([])
  })

  it('and is used by somebody', () => {
    const without = usersOf(form).length === 0 ? [`nobody uses the form ${form}: give it a line in users.ts`] : []
    expect(without).toEqual([])
  })

  for (const reader of own) {
    test.skipIf(missing(reader) !== undefined)(titleOf(reader), async () => {
      const { objects, octets } = given(form)
      const { name, bytes } = await from.write(form, objects, password)
      const found = inTemporaryFolder((folder) => {
        writeFileSync(join(folder, name), bytes)
        return hex(reader.read(name, folder))
      })
      expect(found).toEqual(hex(octets))
    })
  }
})

describe('a trust store under another password', () => {
  it.skipIf(!has('keytool')).each(['java-trust-store', 'pkcs12-trust-store'] as const)(
    '%s is refused',
    async (form) => {
      const { name, bytes } = await from.write(form, [from.idOf(root)], 'another')
      const reader = readers.find((each) => each.form === form && each.program === 'keytool')
      inTemporaryFolder((folder) => {
        writeFileSync(join(folder, name), bytes)
        expect(() => reader?.read(name, folder)).toThrow(/password was incorrect|integrity check/i)
      })
    },
  )
})

/** Yields the table for the README of this folder, made from the readers: each row is also a test. */
it('the table of who reads what is that of the tests; CHAINLIGHT_WRITE=1 writes it anew', async () => {
  const path = fileURLToPath(new URL('README.md', import.meta.url))
  const rows = formIds.map((form) => {
    const own = readers.filter((reader) => reader.form === form)
    return `| \`${form}\` | ${own.map(({ command }) => `\`${command}\``).join(', ')} | ${usersOf(form).join(', ')} |`
  })
  const text = await format(
    [
      '# Which form is read back by which program',
      '',
      'Made by `read-back.spec.ts`, where each program of the second column is a test: it finds the very octets that went in.',
      'Those of the third use the file, in `real-clients.spec.ts`, `openssl-verify.spec.ts` and in `tests/consumers`; with a wrong file they refuse.',
      '',
      '| form | read back by | used by |',
      '| --- | --- | --- |',
      ...rows,
      '',
    ].join('\n'),
    { parser: 'markdown' },
  )
  if (process.env['CHAINLIGHT_WRITE'] === '1') writeFileSync(path, text)
  expect(readFileSync(path, 'utf8'), 'the table is another: CHAINLIGHT_WRITE=1 writes it anew').toBe(text)
})
