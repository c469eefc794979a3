import { screen as page, waitFor } from '@testing-library/svelte'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { importIntoOpcUa, replaceApplication } from '../../src/core/index.ts'
import { expired, opcUaSelfSigned } from '../scenario/answer/cast.ts'
import { certificate } from '../support/certificate-builder.ts'
import { opcUa } from '../../src/core/explain/error-text/program/opc-ua.ts'
import { headline, issuing, openPage, openWith, root, server } from './shown.ts'

const findings = () => page.getByRole('region', { name: 'Findings' })

/** OPC 10000-4 section 6.1.3, table of the validation steps: “Validity Period”. */
it('a finding on an OPC UA application has the status code of the standard', async () => {
  await openWith(certificate({ ...opcUaSelfSigned.spec, ...expired }))
  expect(findings()).toHaveTextContent('Bad_CertificateTimeInvalid')
})

it('a finding on another certificate has none', async () => {
  await openWith(certificate({ ...server.spec, ...expired }), issuing, root)
  expect(findings()).toHaveTextContent(/expired/)
  expect(findings()).not.toHaveTextContent('Bad_')
})

it('the guide for another certificate speaks of trust lists, and not of the keystore of ThingWorx', async () => {
  await openWith(certificate({ ...opcUaSelfSigned.spec, ...expired }))
  const guide = page.getByRole('region', { name: replaceApplication.title })
  expect(guide).toHaveTextContent('trust list of every other application')
  expect(guide).not.toHaveTextContent(/KEPServerEX|keystore/)
})

const uriFields = () => page.getAllByLabelText('Application URI that the OPC UA application states')

it('the application URI is typed beside the host, and is compared with that of the certificate', async () => {
  const user = userEvent.setup()
  await openWith(opcUaSelfSigned)
  const [uri] = uriFields()
  const host = page.getByLabelText(/^Which host does KEPServerEX connect to/)
  // One field is beside the host, and the other is among the choices that are folded at first.
  expect(uriFields()).toHaveLength(2)
  expect(uri!.closest('.asked')).toBe(host.closest('.asked'))
  expect(uri!.closest('details')).toBeNull()
  await user.click(uri!)
  await user.paste('urn:press-8:Vendor:Server')
  await waitFor(() => expect(findings()).toHaveTextContent('Bad_CertificateUriInvalid'))
  expect(findings()).toHaveTextContent('urn:press-8:Vendor:Server')
})

it('the field for the application URI is folded where the rules of OPC UA do not apply', async () => {
  await openWith(server, issuing, root)
  const [folded, ...others] = uriFields()
  expect(folded!.closest('details')).not.toBeNull()
  expect(others).toEqual([])
})

describe('the look-up of a code of OPC UA leads to the imports of OPC UA', () => {
  const codes = opcUa.entries.map(({ says }) => says[0]).filter((name) => name.startsWith('Bad_Certificate'))
  const guide = () =>
    [...document.querySelectorAll('details > summary')].find(({ textContent }) => textContent === importIntoOpcUa.title)
      ?.parentElement
  const steps = () => guide()?.querySelectorAll('ol > li').length

  it('knows every code about certificates', () => {
    expect(codes.length).toBeGreaterThanOrEqual(14)
  })

  it('before a chain is open', async () => {
    const { errors } = openPage()
    for (const code of codes) {
      errors.text = code
      await waitFor(() => expect(steps(), code).toBe(importIntoOpcUa.steps.length))
    }
  })

  it('with a chain open, and says what the code means for it', async () => {
    const { errors } = await openWith(opcUaSelfSigned)
    expect(headline()).toMatch(/OPC UA application/)
    errors.open = true
    for (const code of codes) {
      errors.text = code
      const card = await waitFor(() => {
        const found = page.getByText(code, { selector: 'code' }).closest('details')!
        expect(found.querySelector('.tie'), code).not.toBeNull()
        return found
      })
      await waitFor(() => expect(card.querySelectorAll('ol > li'), code).toHaveLength(importIntoOpcUa.steps.length))
    }
  })
})
