import { withoutUsableList } from '../opc-ua.ts'
import type { Answer } from './answer-data.ts'
import { remarksOn } from './remarks.ts'
import { said } from './said.ts'
import type { Situation } from './situation.ts'
import type { Step } from './step.ts'

/**
 * The certificate of an OPC UA application goes into the trust list of its peer, as it is; the CAs above it go into the
 * issuers list, each with its revocation list. Nothing of it goes into the certificate store of the ThingWorx
 * connection.
 */
export function application(situation: Situation): Answer {
  const { target, members, path } = situation
  const issuers = members.slice(1).map(({ id }) => id)
  const [issuer] = issuers
  const missing = path.missingIssuer?.issuer
  const withoutList = withoutUsableList(path)
  const second: Step | undefined =
    issuer !== undefined
      ? { action: 'save-issuer', certificate: issuer }
      : missing !== undefined
        ? { action: 'find-issuer', wanted: 'missing-issuer' }
        : undefined
  return said(
    'opc-ua-application',
    { certificate: target.id, issuers, withoutList, missing },
    {
      tone: missing === undefined ? 'ready' : 'attention',
      who: 'opc-ua-operator',
      certificate: target.id,
      next: { action: 'save-application', certificate: target.id },
      second,
      remarks: missing === undefined ? remarksOn(situation) : [],
    },
  )
}
