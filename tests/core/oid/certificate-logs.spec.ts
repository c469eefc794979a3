import { describe, expect, it } from 'vitest'
import { certificateLogName, certificateLogsSource } from '../../../src/core/oid/certificate-logs.ts'

/** Identifiers from Chrome's and Apple's lists, and for the last one that no log can have: a SHA-256 is never all zeros. */
const logs: readonly (readonly [id: string, name: string | undefined])[] = [
  ['TGPcmOWcHauI9h6KPd6uj6tEozd7X5uUw/uhnPzBviY=', 'Cloudflare, Nimbus2027'],
  ['RJRlLrDuzq/EQAfYqP4owNrmgr7YyzG1P9MzlrW2gag=', 'Cloudflare, Nimbus 2021'],
  ['NLtq1sPfnAPuqKSZ/3iRSGydXlysktAfe/0bzhnbSO8=', 'StartCom, StartCom'],
  ['AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=', undefined],
]

describe('the names of the logs of Certificate Transparency', () => {
  it.each(logs)('%s is %s', (id, name) => {
    expect(certificateLogName(Buffer.from(id, 'base64'))).toBe(name)
  })

  it('have a source with a date', () => {
    expect(certificateLogsSource).toMatch(/\d{4}-\d\d-\d\d/)
  })
})
