import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { formIds, formsFor, type FormId } from '../../../../src/core/finding/form.ts'
import { certificate, during } from '../../../support/certificate-builder.ts'
import { inTemporaryFolder } from '../../../support/openssl.ts'
import { has, run, type ProgramName } from '../../../support/programs.ts'
import { exporter, issuing, opensslRequest, password, root, server, type Exporter } from './content.ts'
import { users } from './users.ts'

// Each starts several programs, and Java alone takes a second to start.
vi.setConfig({ testTimeout: 120_000 })

const stranger = certificate({ subject: 'Another Root CA', ca: true })
const request = has('openssl') ? opensslRequest() : ''
/** The request with another octet in its signature, which stands at its end. */
const forged = request.replace(/.{6}(?==*\s+-----END)/, (end) => (end === 'AAAAAA' ? 'BBBBBB' : 'AAAAAA'))
let from: Exporter
beforeAll(async () => {
  from = await exporter([stranger.der, ...[request, forged].map((each) => new TextEncoder().encode(each))])
})

const { verifiers } = users
type Verifier = keyof typeof verifiers

/** The programs besides openssl, and how `file`, which is in `folder`, is handed to `openssl verify`. */
const handed: Readonly<
  Record<Verifier, { readonly needs?: ProgramName; readonly options: (file: string, folder: string) => string[] }>
> = {
  'openssl verify with CAfile': { options: (file) => ['-CAfile', file] },
  'openssl verify with CAstore': { options: (file, folder) => ['-CAstore', `file:${join(folder, file)}`] },
  'openssl verify with CApath': {
    needs: 'unzip',
    options(file, folder) {
      run('unzip', ['-q', file, '-d', 'unpacked'], folder)
      return ['-CApath', 'unpacked']
    },
  },
  'openssl verify with what was unpacked': {
    needs: 'unzip',
    options(file, folder) {
      run('unzip', ['-q', '-j', file, '-d', 'unpacked'], folder)
      const files = readdirSync(join(folder, 'unpacked')).map((each) => join('unpacked', each))
      return printed(Buffer.concat(files.map((each) => run('openssl', ['x509', '-in', each], folder))), folder)
    },
  },
  'openssl verify with what openssl pkcs7 prints': {
    options(file, folder) {
      const form = /\.pem\b/.test(file) ? 'PEM' : 'DER'
      return printed(run('openssl', ['pkcs7', '-print_certs', '-inform', form, '-in', file], folder), folder)
    },
  },
  'openssl verify with what openssl pkcs12 prints': {
    options: (file, folder) =>
      printed(run('openssl', ['pkcs12', '-in', file, '-nokeys', '-passin', `pass:${password}`], folder), folder),
  },
  'openssl verify with what keytool prints': {
    needs: 'keytool',
    options: (file, folder) =>
      printed(run('keytool', ['-list', '-rfc', '-keystore', file, '-storepass', password], folder), folder),
  },
  'openssl verify -crl_check': {
    options: (file) => ['-CAfile', 'root.pem', '-untrusted', 'issuing.pem', '-crl_check', '-CRLfile', file],
  },
  'openssl x509 -req, which issues a certificate': { options: () => [] },
}

function printed(text: Buffer, folder: string): string[] {
  writeFileSync(join(folder, 'printed.pem'), text)
  return ['-CAfile', 'printed.pem']
}

/** Forms of single certificates hold a root; the others the whole chain, so that nothing else is needed. */
const isSingle = (form: FormId) => formsFor('certificate').includes(form)

/** The objects of a file that is right, or of one that is not. */
function objectsFor(form: FormId, right: boolean) {
  const { report, idOf } = from
  if (form.startsWith('crl')) {
    const wanted = right ? 'Plant Issuing CA' : 'Plant Root CA'
    return report.revocationLists.filter(({ issuer }) => issuer === wanted).map(({ id }) => id)
  }
  if (form.startsWith('request')) return report.others.slice(...(right ? [0, 1] : [1, 2])).map(({ id }) => id)
  const top = right ? root : stranger
  return (isSingle(form) ? [top] : [server, issuing, top]).map(idOf)
}

/** Runs `openssl verify` on the server's certificate, or has a request answered, with what is in the file. */
async function used(verifier: Verifier, form: FormId, right: boolean): Promise<string> {
  const { name, bytes } = await from.write(form, objectsFor(form, right), password)
  return inTemporaryFolder((folder) => {
    mkdirSync(join(folder, 'unpacked'))
    writeFileSync(join(folder, name), bytes)
    for (const [file, { pem }] of Object.entries({ root, issuing, server }))
      writeFileSync(join(folder, `${file}.pem`), pem)
    if (form.startsWith('request')) {
      writeFileSync(join(folder, 'key.pem'), root.key.privateKey.export({ type: 'pkcs8', format: 'pem' }))
      const inForm = ['-inform', form === 'request-der' ? 'DER' : 'PEM']
      return String(
        run('openssl', ['x509', '-req', ...inForm, '-in', name, '-CA', 'root.pem', '-CAkey', 'key.pem'], folder),
      )
    }
    const options = handed[verifier].options(name, folder)
    const beside = isSingle(form) ? ['-untrusted', 'issuing.pem'] : []
    // Nothing else is relied on.
    const kept = ['CAfile', 'CApath', 'CAstore'].flatMap((place) =>
      options.includes(`-${place}`) ? [] : `-no-${place}`,
    )
    const instant = ['-attime', String(during / 1000)]
    return String(run('openssl', ['verify', ...instant, ...kept, ...options, ...beside, 'server.pem'], folder))
  })
}

const cases = (Object.keys(verifiers) as Verifier[]).flatMap((verifier) =>
  verifiers[verifier].map((form) => ({ verifier, form })),
)

it('every form is verified by OpenSSL', () => {
  expect(cases.map(({ form }) => form).sort()).toEqual([...formIds].sort())
})

describe.each(cases)('$form: $verifier', ({ verifier, form }) => {
  const { needs } = handed[verifier]
  const absent = !has('openssl') || (needs !== undefined && !has(needs))

  it.skipIf(absent)('with the right file', async () => {
    expect(await used(verifier, form, true)).toMatch(
      form.startsWith('request') ? /BEGIN CERTIFICATE/ : /server\.pem: OK/,
    )
  })

  it.skipIf(absent)('not with a wrong one', async () => {
    await expect(used(verifier, form, false)).rejects.toThrow(
      form.startsWith('request')
        ? /self-signature did not match|signature/
        : form.startsWith('crl')
          ? /unable to get certificate CRL/
          : /unable to get (?:local )?issuer certificate/,
    )
  })
})
