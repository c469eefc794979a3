import { screen as page } from '@testing-library/svelte'
import { expect, it } from 'vitest'
import { replaceApplication } from '../../src/core/index.ts'
import { expired, opcUaSelfSigned } from '../scenario/answer/cast.ts'
import { certificate } from '../support/certificate-builder.ts'
import { issuing, openWith, root, server } from './shown.ts'

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
