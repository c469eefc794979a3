import { screen as page, waitFor } from '@testing-library/svelte'
import { expect, it } from 'vitest'
import { certificate, notBefore, type BuiltCertificate } from '../support/certificate-builder.ts'
import { addFiles, fileOf, issuing, openPage, root, selfSigned, server } from './shown.ts'

/** Sentences that a person sees without opening anything; captions and labels may be there again. */
function sentencesInView(): string[] {
  const said = [...document.querySelectorAll('main p, main li, main h1, main h2, main h3')]
  return said
    .filter((each) => !each.querySelector('p, li, h1, h2, h3') && !each.closest('details:not([open]), .not-seen'))
    .flatMap(({ textContent }) => textContent.replace(/\s+/g, ' ').split(/(?<=[.?!])\s+/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[.?!]$/.test(sentence) && sentence.split(' ').length > 3)
}

const expired = certificate({ ...server.spec, notAfter: notBefore + 86_400_000 })
const pem = (...chain: readonly BuiltCertificate[]) => chain.map((each) => each.pem).join('')

it.each([
  ['a complete chain', [pem(server, issuing, root)]],
  ['a chain without its root', [pem(server, issuing)]],
  ['a self-signed server', [pem(selfSigned)]],
  ['an expired server', [pem(expired, issuing, root)]],
  ['a chain and three notes', [pem(server, issuing, root), 'a', 'b', 'c']],
])('no sentence is in view twice: %s', { timeout: 120_000 }, async (_, texts) => {
  const given = texts.map((text, i) => fileOf(`${i}.txt`, new TextEncoder().encode(text)))
  await addFiles(openPage(), ...given)
  await waitFor(() => page.getByRole('region', { name: 'What was opened' }))
  const said = sentencesInView()
  expect(said.length).toBeGreaterThan(2)
  expect(said.filter((sentence, i) => said.indexOf(sentence) !== i)).toEqual([])
})
