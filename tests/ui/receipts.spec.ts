import { readFileSync } from 'node:fs'
import { screen as page, waitFor, within } from '@testing-library/svelte'
import { userEvent } from '@testing-library/user-event'
import { generateKeyPairSync } from 'node:crypto'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { addFiles, fileOf, openPage, openText, root, server } from './shown.ts'

const receipts = () => page.getByRole('region', { name: 'What was opened' })
const octetsOf = (text: string) => new TextEncoder().encode(text)

/** The lines of the receipts that say this. */
const linesWith = (text: RegExp) =>
  [...receipts().querySelectorAll('ol > li')].filter(({ textContent }) => text.test(textContent.replace(/\s+/g, ' ')))

it('names each object with its lines, and what was assumed of one stands under it', async () => {
  const quoted = server.pem.trim().replaceAll(/^/gm, '> ')
  const keys = generateKeyPairSync('ed25519')
  const pem = keys.publicKey.export({ type: 'spki', format: 'pem' }).toString()
  await openText(`notes\n${root.pem}${quoted}\n${pem}`, 'mail.txt')
  const [first, second, third] = receipts().querySelectorAll('ol > li')
  const lines = root.pem.trim().split('\n').length
  expect(first).toHaveTextContent(`lines 2–${1 + lines} Certificate: Plant Root CA`)
  expect(first).not.toHaveTextContent(/Notice/)
  expect(second).toHaveTextContent(/Certificate: thingworx\.plant\.example.*Notice The lines begin with marks/)
  expect(third).toHaveTextContent(/lines \d+–\d+ Public key/)
  // Its own line says that it is there.
  expect(receipts()).not.toHaveTextContent(/This is a public key/)
})

it('says what was left out, and why, with its line', async () => {
  await openText(`${root.pem}-----BEGIN CERTIFICATE-----\nMIIB*bad\n-----END CERTIFICATE-----\n`)
  expect(receipts()).toHaveTextContent(/Error The block “CERTIFICATE” has a wrong character at line \d+/)
})

it('of a private key says once that it was not kept, as the notice above it does', async () => {
  const key = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  await openText(root.pem + key)
  expect(linesWith(/Private key/)).toHaveLength(1)
  expect(linesWith(/Private key, not kept: it is secret/)).toHaveLength(1)
  expect(receipts()).not.toHaveTextContent(/Your file contains a private key/)
})

it('of an archive names what holds each object, what was ignored, and the aliases of a keystore within', async () => {
  const keystore = new Uint8Array(
    readFileSync(join(dirname(fileURLToPath(import.meta.url)), '../vectors/keystores/keystore.jks')),
  )
  const bytes = zipSync({
    'certs/root.pem': octetsOf(root.pem),
    'certs/app.jks': keystore,
    'readme.txt': octetsOf('hello'),
  })
  const screen = openPage()
  await addFiles(screen, fileOf('bundle.zip', bytes))
  await waitFor(() => expect(receipts()).toHaveTextContent(/bundle\.zip.*ZIP archive/))
  expect(linesWith(/Certificate: Plant Root CA in certs\/root\.pem/)).toHaveLength(1)
  expect(linesWith(/Certificate \(plant root\): Keystore Root in certs\/app\.jks/)).toHaveLength(1)
  expect(linesWith(/Private key \(wärme 😀\), not kept/)).toHaveLength(1)
  expect(receipts()).toHaveTextContent(/The archive entry “readme\.txt” has no certificate\. It is text/)
  expect(receipts()).toHaveTextContent(/Your file contains a private key .* in certs\/app\.jks/)
})

it('of a file without any object says what the file is', async () => {
  await openText('<!DOCTYPE html><title>x</title>', 'page.html')
  expect(receipts()).toHaveTextContent(/Nothing in it was recognised\. About this source Warning .*It is a web page/)
})

it('a thousand objects are a window, which can be searched', async () => {
  const user = userEvent.setup()
  await openText(root.pem.repeat(1000) + server.pem)
  await waitFor(() => expect(receipts().querySelectorAll('ol > li')).toHaveLength(100))
  await user.type(within(receipts()).getByRole('searchbox', { name: 'Search the objects' }), 'thingworx')
  await waitFor(() => expect(receipts().querySelectorAll('ol > li')).toHaveLength(1))
  expect(receipts()).toHaveTextContent(/Certificate: thingworx\.plant\.example/)
})

it('of many sources only those that are opened are drawn', async () => {
  const user = userEvent.setup()
  const screen = openPage()
  await addFiles(screen, ...Array.from({ length: 150 }, (_, i) => fileOf(`${i}.pem`, octetsOf(root.pem))))
  await waitFor(() => expect(receipts().querySelectorAll('summary')).toHaveLength(100))
  expect(receipts().querySelectorAll('ol')).toHaveLength(0)
  await user.click(within(receipts()).getByText('7.pem'))
  await waitFor(() => expect(receipts().querySelectorAll('ol > li')).toHaveLength(1))
})

it('has commands that show the file, with its name, and says which nobody tried', async () => {
  await openText(root.pem, 'plant & root.pem')
  expect(receipts()).toHaveTextContent("openssl x509 -in 'plant & root.pem' -noout -text -fingerprint -sha256")
  expect(receipts()).toHaveTextContent('Windows certutil (not tried by us)')
  expect(within(receipts()).getByRole('button', { name: 'Copy OpenSSL', hidden: true })).toBeInTheDocument()
})
