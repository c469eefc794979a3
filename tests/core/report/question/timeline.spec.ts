import { X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { timelineOf } from '../../../../src/core/index.ts'
import { togetherWords } from '../../../../src/core/explain/path/timeline.ts'
import { plainText } from '../../../../src/core/explain/text/sentence.ts'
import { certificate, type CertificateSpec } from '../../../support/certificate-builder.ts'
import { ocspResponse } from '../../../support/ocsp-response-builder.ts'
import { revocationList } from '../../../support/revocation-list-builder.ts'
import { opened } from './opened.ts'

const on = (year: number, month = 1, day = 1) => Date.UTC(year, month - 1, day)
const noDefinedEnd = Date.UTC(9999, 11, 31, 23, 59, 59)

type Dates = Required<Pick<CertificateSpec, 'notBefore' | 'notAfter'>>
const years = (from: number, to: number): Dates => ({ notBefore: on(from), notAfter: on(to) })

/** A root, an issuing CA and a server, with these dates from the top down. */
function chain(top: Dates, middle: Dates, foot: Dates) {
  const root = certificate({ subject: 'Plant Root CA', ca: true, ...top })
  const issuing = certificate({ subject: 'Plant Issuing CA', ca: true, issuer: root, ...middle })
  const server = certificate({ subject: 'thingworx.plant.example', issuer: issuing, ...foot })
  return { root, issuing, server, all: [server, issuing, root] }
}

const usual = chain(years(2020, 2040), years(2022, 2032), years(2024, 2026))

async function timeline(certificates: typeof usual.all, instant: number, ...files: Uint8Array[]) {
  const { report, path } = await opened(certificates, { instant, instantChosen: true }, ...files)
  return timelineOf(report, path)
}

describe('the bars', () => {
  it.each([
    { at: on(2025), states: ['within', 'within', 'within'] },
    { at: on(2023), states: ['within', 'within', 'not-yet'] },
    { at: on(2033), states: ['within', 'over', 'over'] },
    { at: on(2019), states: ['not-yet', 'not-yet', 'not-yet'] },
    { at: on(2025, 12, 20), states: ['within', 'within', 'ends-soon'] },
  ])('stand from the root down, each with its state on $at', async ({ at, states }) => {
    const { certificates, instant } = await timeline(usual.all, at)
    expect(certificates.map(({ name }) => name)).toEqual([
      'Plant Root CA',
      'Plant Issuing CA',
      'thingworx.plant.example',
    ])
    expect(certificates.map(({ state }) => state)).toEqual(states)
    expect(instant).toBe(at)
  })

  it('are all on the axis, and so is the instant, however far it is from them', async () => {
    for (const at of [on(1990), on(2025), on(2090)]) {
      const { axis, instant, certificates } = await timeline(usual.all, at)
      const seen = [instant, ...certificates.flatMap(({ shown }) => (shown ? [shown.from, shown.to] : []))]
      expect(seen).toHaveLength(7)
      for (const each of seen) expect(each > axis.from && each < axis.to).toBe(true)
    }
  })

  it('a root without a defined end is cut at the axis, which the others still fill', async () => {
    const endless = chain({ notBefore: on(2020), notAfter: noDefinedEnd }, years(2022, 2032), years(2024, 2026))
    const { axis, certificates } = await timeline(endless.all, on(2025))
    expect(certificates.map(({ state }) => state)).toEqual(['endless', 'within', 'within'])
    expect(certificates[0]?.shown?.to).toBe(axis.to)
    expect(new Date(axis.to).getUTCFullYear()).toBe(2032)
  })

  it('an axis of endless certificates alone is a few decades long', async () => {
    const alone = certificate({ subject: 'device', notBefore: on(2020), notAfter: noDefinedEnd })
    const { axis } = await timeline([alone], on(2025))
    expect(new Date(axis.to).getUTCFullYear()).toBe(2051)
  })

  it('revocation lists and responses about the path have bars of their own', async () => {
    const list = revocationList({ issuer: usual.root, thisUpdate: on(2025), nextUpdate: on(2025, 2) })
    const stranger = revocationList({
      issuer: certificate({ subject: 'Other Root', ca: true }),
      thisUpdate: on(2025),
      nextUpdate: on(2025, 2),
    })
    const response = ocspResponse({
      issuer: usual.issuing,
      serial: BigInt(`0x${new X509Certificate(usual.server.der).serialNumber}`),
      thisUpdate: on(2025),
      nextUpdate: on(2025, 1, 8),
    })
    const { revocation } = await timeline(usual.all, on(2025, 1, 15), list.der, stranger.der, response)
    expect(revocation.map(({ kind, name, begin, end }) => [kind, name, begin, end])).toEqual([
      ['revocation-list', 'Plant Root CA', on(2025), on(2025, 2)],
      ['ocsp-response', 'Plant Issuing CA', on(2025), on(2025, 1, 8)],
    ])
    expect(revocation.map(({ state }) => state)).toEqual(['ends-soon', 'over'])
  })
})

describe('the ticks', () => {
  it.each([
    { of: years(2020, 2040), at: on(2030), first: on(2020), second: on(2025) },
    { of: years(2024, 2026), at: on(2025), first: on(2024), second: on(2024, 7) },
    {
      of: { notBefore: on(2025, 1, 10), notAfter: on(2025, 4, 10) },
      at: on(2025, 3),
      first: on(2025, 2),
      second: on(2025, 3),
    },
    { of: years(1950, 2049), at: on(2025), first: on(1960), second: on(1980) },
  ])('are beginnings of years or months: from $first', async ({ of, at, first, second }) => {
    const { axis, ticks } = await timeline([certificate({ subject: 'panel', ...of })], at)
    expect(ticks.slice(0, 2).map((tick) => tick.at)).toEqual([first, second])
    expect(ticks.length).toBeLessThanOrEqual(7)
    for (const tick of ticks) expect(tick.at >= axis.from && tick.at <= axis.to).toBe(true)
  })
})

describe('the time of the whole path, in words', () => {
  it.each([
    [on(2025), 'All 3 certificates are within their dates until 2026-01-01: thingworx.plant.example ends first.'],
    [on(2030), 'All 3 certificates were within their dates until 2026-01-01: thingworx.plant.example ended first.'],
    [on(2021), 'All 3 certificates will be within their dates from 2024-01-01 to 2026-01-01.'],
  ])('on %d', async (at, said) => {
    expect(plainText(togetherWords(await timeline(usual.all, at))).replaceAll('\u00a0', ' ')).toBe(said)
  })

  it('never, where one ended before another began', async () => {
    const apart = chain(years(2000, 2010), years(2012, 2020), years(2012, 2014))
    expect(plainText(togetherWords(await timeline(apart.all, on(2013))))).toBe(
      'These certificates are never all valid at the same time.',
    )
  })

  it('of one certificate alone, with an end and without', async () => {
    const panel = (notAfter: number) => [certificate({ subject: 'panel', notBefore: on(2020), notAfter })]
    expect(plainText(togetherWords(await timeline(panel(on(2030)), on(2025))))).toBe(
      'This certificate is within its dates until 2030-01-01.',
    )
    expect(plainText(togetherWords(await timeline(panel(noDefinedEnd), on(2025))))).toBe(
      'This certificate has no defined end.',
    )
  })
})
