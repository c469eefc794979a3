import { cleanup, screen as page, waitFor, within } from '@testing-library/svelte'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { certificate, during, notBefore } from '../support/certificate-builder.ts'
import { revocationList } from '../support/revocation-list-builder.ts'
import { headline, issuing, openText, openWith, pathNames, root, selfSigned, server } from './shown.ts'

const day = 86_400_000
const oldRoot = certificate({ subject: 'Old Root CA', ca: true, notAfter: notBefore + day })
const futureRoot = certificate({ subject: 'Future Root CA', ca: true, notBefore: during + day })
const shortRoot = certificate({ subject: 'Short Root CA', ca: true, pathLenConstraint: 0 })
const underShort = certificate({ subject: 'Plant Issuing CA', ca: true, issuer: shortRoot })
const noCa = certificate({ subject: 'Not A CA', ca: false })
const impostor = certificate({ subject: 'Plant Root CA', ca: true, keyType: 'p384' })
const forged = certificate({ subject: 'Forged Root CA', ca: true, tamper: 'signature' })

/** Each state of a path on screen: what the headline says, the path from the top down, and the one primary button. */
const states = [
  {
    state: 'complete',
    opened: [issuing, server, root],
    says: /complete, up to the root.*Plant Root CA/,
    path: ['Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example'],
    button: 'Save root certificate (.cer)',
    guide: 'Import the root into KEPServerEX',
  },
  {
    state: 'root-missing',
    opened: [server, issuing],
    says: /root certificate is missing/,
    path: ['Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example'],
    button: 'How to get the missing root',
    guide: 'Get the certificate that is missing',
  },
  {
    state: 'end-entity-only',
    opened: [server],
    says: /only the server’s own certificate/,
    path: ['Plant Issuing CA', 'thingworx.plant.example'],
    button: 'How to save the whole chain',
    guide: 'Save the whole chain from a browser',
  },
  {
    state: 'intermediate-only',
    opened: [issuing],
    says: /intermediate certificate, not a root/,
    path: ['Plant Root CA', 'Plant Issuing CA'],
    button: 'How to get the missing root',
    guide: 'Get the certificate that is missing',
  },
  {
    state: 'the root missing, another of its name there',
    opened: [server, issuing, impostor],
    says: /^This certificate has the right name, but another key: .*Plant Root CA/,
    path: ['Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example'],
    button: 'How to get the right one',
    guide: 'Get the certificate that is missing',
  },
  {
    state: 'server and root, what is between them missing',
    opened: [server, root],
    says: /^A certificate between server and root is missing$/,
    path: ['Plant Issuing CA', 'thingworx.plant.example'],
    button: 'How to complete the server’s chain',
    guide: 'Complete the chain of the server',
  },
  {
    state: 'self-signed-end-entity',
    opened: [selfSigned],
    says: /self-signed certificate/,
    path: ['panel.plant.example'],
    button: 'Save this self-signed certificate (.cer)',
    guide: 'Connect to a server with a self-signed certificate',
  },
  {
    state: 'root-only',
    opened: [root],
    says: /This is a root certificate.*Plant Root CA/,
    path: ['Plant Root CA'],
    button: 'Save root certificate (.cer)',
    guide: 'Import the root into KEPServerEX',
  },
  {
    state: 'an expired root',
    opened: [certificate({ subject: 'x.example', issuer: oldRoot }), oldRoot],
    says: /root certificate expired/,
    path: ['Old Root CA', 'x.example'],
    button: 'How to get the current root',
    guide: 'Get the right root certificate',
  },
  {
    state: 'a root before its time',
    opened: [certificate({ subject: 'x.example', issuer: futureRoot }), futureRoot],
    says: /root certificate is not valid before/,
    path: ['Future Root CA', 'x.example'],
    button: 'How to get the current root',
    guide: 'Get the right root certificate',
  },
  {
    state: 'a root that allows no CA below it',
    opened: [certificate({ subject: 'x.example', issuer: underShort }), underShort, shortRoot],
    says: /Short Root CA.* allows no CA below it; here is 1/,
    path: ['Short Root CA', 'Plant Issuing CA', 'x.example'],
    button: 'How to have it replaced',
    guide: 'Have the certificate replaced',
  },
  {
    state: 'a top that is no CA',
    opened: [certificate({ subject: 'odd.example', issuer: noCa }), noCa],
    says: /^The top certificate is not a root/,
    path: ['Not A CA', 'odd.example'],
    button: 'Not a root: how to get the right one',
    guide: 'Get the right root certificate',
  },
  {
    state: 'a top that names itself and did not sign itself',
    opened: [certificate({ subject: 'x.example', issuer: forged }), forged],
    says: /^The top certificate is not a root/,
    path: ['Forged Root CA', 'Forged Root CA', 'x.example'],
    button: 'Not a root: how to get the right one',
    guide: 'Get the certificate that is missing',
  },
  {
    state: 'an expired self-signed certificate',
    opened: [certificate({ subject: 'panel.example', notAfter: notBefore + day })],
    says: /self-signed certificate expired/,
    path: ['panel.example'],
    button: 'How to have it replaced',
    guide: 'Have the certificate replaced',
  },
  {
    state: 'a wrong signature',
    opened: [certificate({ ...server.spec, tamper: 'signature' }), issuing, root],
    says: /Plant Issuing CA.* did not sign .*thingworx/,
    path: ['Plant Root CA', 'Plant Issuing CA', 'thingworx.plant.example'],
    button: 'How to get both again',
    guide: 'Get the certificates again',
  },
] as const

const saveRoot = 'Save root certificate (.cer)'
const offers = [saveRoot, 'Save this self-signed certificate (.cer)']
const guides = [...new Set(states.map(({ guide }) => guide))]

describe('each state has its words, its path and one next step', () => {
  it.each(states)('$state', async ({ opened, says, path, button, guide }) => {
    await openWith(...opened)
    expect(headline()).toMatch(says)
    expect(pathNames()).toEqual(path)
    expect(page.getByRole('button', { name: button })).toBeVisible()
    for (const other of offers.filter((offer) => offer !== button)) {
      expect(page.queryByRole('button', { name: other })).toBeNull()
    }
    expect(guides.filter((name) => page.queryByRole('region', { name }))).toEqual([guide])
    // Fingerprints to compare stand beside what is offered, once, beside nothing else.
    expect(page.queryAllByText(/compare before the import/)).toHaveLength(
      (offers as readonly string[]).includes(button) ? 1 : 0,
    )
  })
})

it('never says that something is trusted', async () => {
  await openWith(server, issuing, root)
  expect(document.body.textContent).not.toMatch(/\b(is|are) trusted\b|\bOK\b/)
})

it('an expired server: said first, and the sound root above it may be saved', async () => {
  await openWith(certificate({ ...server.spec, notAfter: notBefore + day }), issuing, root)
  expect(headline()).toMatch(/server certificate expired on/)
  expect(page.getByRole('button', { name: saveRoot })).toBeVisible()
})

it('names the missing issuer, and its address as text that is no link', async () => {
  await openWith(server, issuing)
  const steps = page.getByRole('region', { name: 'Get the certificate that is missing' })
  expect(within(steps).getByText('CN=Plant Root CA')).toBeVisible()
  expect(steps).toHaveTextContent(/http:\/\//)
  expect(document.querySelector('a[href]')).toBeNull()
})

it('several roots: the selected path’s root is saved, the others are named and can be chosen', async () => {
  const other = certificate({ subject: 'Warehouse Root CA', ca: true })
  await openWith(server, issuing, root, certificate({ subject: 'mqtt.example', issuer: other }), other)
  expect(headline()).toMatch(/2 server certificates: which one/)
  page.getByRole('radio', { name: /thingworx/ }).click()
  await expect.poll(headline).toContain('Plant Root CA')
  const others = page.getByRole('region', { name: 'Other roots' })
  within(others)
    .getByRole('button', { name: /^Warehouse Root CA did not sign this chain, until / })
    .click()
  await expect.poll(headline).toContain('Warehouse Root CA')
  expect(page.getByRole('radio', { name: /mqtt\.example/ })).toBeChecked()
})

it('nothing recognised: says so, leads to other files, and keeps the receipt', async () => {
  await openText('<!DOCTYPE html><html><title>Sign in</title></html>', 'root.cer')
  expect(headline()).toBe('This is a web page, not a certificate')
  expect(page.getByRole('button', { name: 'Choose other files' })).toBeVisible()
  expect(page.getByRole('region', { name: 'What was opened' })).toHaveTextContent('root.cer')
  expect(page.queryByRole('region', { name: 'Certification path' })).toBeNull()
})

it('a private key: warned of at once, and none of it on the page', async () => {
  const key = `-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIFSecretSecretSecretSecretSecretSecretSecre\n-----END PRIVATE KEY-----\n`
  await openText(key + root.pem)
  expect(page.getByRole('alert')).toHaveTextContent(/Private key found, and not kept/)
  expect(document.body.textContent).not.toContain('SecretSecret')
})

it('text in a certificate that hides or turns characters is shown as what it is', async () => {
  await openWith(certificate({ subject: 'Plant\u202e\u200bRoot <b>x</b>', ca: true }))
  expect(headline()).toContain('Plant<U+202E><U+200B>Root <b>x</b>')
  expect(document.querySelector('h1 b')).toBeNull()
})

it('a root of the right name and the wrong key is not offered for saving instead', async () => {
  await openWith(server, issuing, impostor)
  expect(page.queryByText(/Other roots here/)).toBeNull()
  expect(page.queryByRole('button', { name: saveRoot })).toBeNull()
})

it('the path shows at each certificate what it fails', async () => {
  const crl = revocationList({ issuer: issuing, entries: [{ serial: 0x77n }] })
  const withdrawn = certificate({ ...server.spec, serialNumber: 0x77n })
  await openText(withdrawn.pem + issuing.pem + root.pem + crl.pem)
  const path = page.getByRole('region', { name: 'Certification path' })
  const node = (name: RegExp) => within(path).getByRole('button', { name })
  expect(node(/thingworx/)).toHaveTextContent('Revoked by its issuer')
  expect(node(/Plant Issuing CA/)).not.toHaveTextContent('Revoked')
  cleanup()
  await openWith(certificate({ subject: 'odd.example', issuer: noCa }), noCa)
  expect(page.getByRole('button', { name: /^Self-signed certificate Not A CA/ })).toHaveTextContent(
    'Not a CA, but issued a certificate',
  )
})

describe('a button that leads to a guide opens it', () => {
  it.each(states.filter(({ button }) => button.includes('ow to ')))(
    '$state: $button',
    async ({ opened, button, guide }) => {
      const user = userEvent.setup()
      await openWith(...opened)
      const place = page.getByRole('region', { name: guide })
      for (const open of place.querySelectorAll<HTMLDetailsElement>('details[open]')) open.open = false
      await user.click(page.getByRole('button', { name: button }))
      await waitFor(() => expect(place).toHaveFocus())
      const steps = within(place)
        .getAllByRole('list')
        .filter((list) => list.tagName === 'OL')
      expect(steps.some((list) => list.closest('details:not([open])') === null)).toBe(true)
    },
  )
})
