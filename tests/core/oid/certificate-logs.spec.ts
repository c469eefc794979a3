import { createHash, createPublicKey } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { certificateLog } from '../../../src/core/certificate/certificate-log.ts'
import { logListSources } from '../../../src/core/oid/certificate-log-table.ts'
import { listedLogs, type LogState } from '../../../src/core/oid/certificate-logs.ts'

type Row = readonly [id: string, log: string, state: LogState, since: string, from: string, until: string]

/** Identifiers and what stands beside them in Chrome's and Apple's lists; `-` for what they do not say. */
const logs: readonly Row[] = [
  [
    'TGPcmOWcHauI9h6KPd6uj6tEozd7X5uUw/uhnPzBviY=',
    'Cloudflare, Nimbus2027',
    'usable',
    '2025-11-15T00:00:00',
    '2027-01-01',
    '2028-01-01',
  ],
  [
    'utuIpG+cr6QJDoLlk1bbbni0pT9YLbCBl5UkLym2jJg=',
    'Google, ParcelYard2026h2',
    'qualified',
    '2026-06-19T19:00:00',
    '2026-07-01',
    '2027-01-01',
  ],
  [
    'DleUvPOuqT4zGyyZB7P3kN+bwj1xMiXdIaklrGHFTiE=',
    'Google, Argon2026h1',
    'rejected',
    '2026-07-09T13:40:00',
    '2026-01-01',
    '2026-07-01',
  ],
  [
    'lLHBirDQV8R74KwEDh8svI3DdXJ7yVHyClJhJoY7pzw=',
    'Sectigo, Mammoth2026h2',
    'readonly',
    '2025-09-18T17:20:00',
    '2026-07-01',
    '2027-01-01',
  ],
  [
    'rKswcGzr7IQx9BPS9JFfER5CJEOx8qaMTzwrO6ceAsM=',
    "Let's Encrypt, Oak2026h2",
    'retired',
    '2026-02-28T00:00:00',
    '2026-06-20',
    '2027-01-20',
  ],
  [
    'TefD7+U3ZpoMsB44OPqv3PCMmoBWM55wK1iVm9FxiS4=',
    'Geomys, Tuscolo2028h1',
    'pending',
    '2026-08-04T17:30:00',
    '2028-01-01',
    '2028-07-01',
  ],
  ['sMyD5aX5fWuvfAnMKEkEhyrH6IsTLGNQt8b9JuFsbHc=', 'Google, Testtube', 'test', '-', '-', '-'],
  [
    'J+sqNJffaHpkC2Q4TkhW/Nyj6H+NzWbzTtbxvkKB7fw=',
    'Google, Arche2026h1',
    'monitoring',
    '-',
    '2026-01-01',
    '2026-07-01',
  ],
  ['HQJLjrFJizRN/YfqPvwJlvdQbyNdHUlwYaR3PEOcJfs=', 'Google, Daedalus', 'unlisted', '-', '-', '-'],
  [
    'RJRlLrDuzq/EQAfYqP4owNrmgr7YyzG1P9MzlrW2gag=',
    'Cloudflare, Nimbus 2021',
    'rejected',
    '2022-04-29T19:12:44',
    '2021-01-01',
    '2022-01-01',
  ],
  ['NLtq1sPfnAPuqKSZ/3iRSGydXlysktAfe/0bzhnbSO8=', 'StartCom, StartCom', 'rejected', '2022-05-02T17:41:23', '-', '-'],
  ['pXesnO11SN2PAltnokEInfhuD0duwgPC7L7bGF8oJjg=', 'CNNIC, CT', 'rejected', '2022-05-02T17:43:44', '-', '-'],
]

const instant = (text: string): number | undefined => (text === '-' ? undefined : Date.parse(`${text}Z`))
const day = (text: string): number | undefined => (text === '-' ? undefined : Date.parse(text))

describe('the logs of Certificate Transparency', () => {
  it.each(logs)('%s is %s, %s', (id, log, state, since, from, until) => {
    const found = certificateLog(Buffer.from(id, 'base64'))!
    expect(`${found.operator}, ${found.name}`).toBe(log)
    expect([found.state, found.since]).toEqual([state, instant(since)])
    expect([found.expiries?.from, found.expiries?.until]).toEqual([day(from), day(until)])
  })

  // RFC 6962 section 3.2: "the SHA-256 hash of the log's public key, calculated over the DER encoding of the key
  // represented as SubjectPublicKeyInfo".
  it('are each found by the SHA-256 of their key, and the key is one', () => {
    const all = listedLogs()
    expect(all.length, 'the lists have another number of logs: count those of the documents anew').toBe(227)
    for (const log of all) {
      const id = createHash('sha256').update(log.spki).digest()
      expect(certificateLog(id), `${log.operator}, ${log.name}`).toEqual(log)
      const { asymmetricKeyType, asymmetricKeyDetails } = createPublicKey({
        key: Buffer.from(log.spki),
        format: 'der',
        type: 'spki',
      })
      expect(asymmetricKeyDetails?.namedCurve ?? asymmetricKeyType).toMatch(/^(prime256v1|rsa)$/)
    }
  })

  it('are told by the whole identifier: one that ends otherwise is of no log', () => {
    const id = Buffer.from(logs[0]![0], 'base64')
    id[31]! ^= 1
    expect(certificateLog(id)).toBeUndefined()
    expect(certificateLog(new Uint8Array(32))).toBeUndefined()
  })

  it('come from lists with a day', () => {
    for (const source of Object.values(logListSources)) expect(source).toMatch(/\d{4}-\d\d-\d\d/)
  })
})
