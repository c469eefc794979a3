import { expect } from 'vitest'
import {
  createEngine,
  explain,
  headline,
  type CertificateId,
  type Engine,
  type ObjectId,
  type Report,
} from '../../src/core/index.ts'
import type { SourceInput } from '../../src/core/engine.ts'
import type { Asn1Inside, Asn1Listing } from '../../src/core/report/asn1/asn1-listing.ts'
import { during } from './certificate-builder.ts'

/** Entries of one window; the page shows no more at once. */
const rows = 50
/**
 * Windows of one object that are opened below the root: enough to reach every field and every extension of an ordinary
 * certificate.
 */
const windows = 150

/**
 * Does with the sources everything that a person can do in the page without a password: opens them, has them judged,
 * looks at every certificate, at the entries of every list, at every object as ASN.1, and saves all that can be saved.
 * Expects of every answer the promises that hold for all: nothing is thrown, no source is left without an answer, the
 * Report crosses to the page unchanged, and every finding has words. Yields the Report. Of more than
 * `mostLookedAt` certificates that many are looked at, spread over all of them.
 */
export async function askEverything(
  inputs: readonly SourceInput[],
  engine: Engine = createEngine(),
  mostLookedAt = Infinity,
): Promise<Report> {
  const receipts = await engine.open(inputs)
  expect(receipts).toHaveLength(inputs.length)
  for (const { name, objects, findings } of receipts) {
    expect(objects.length + findings.length, `${name} is left without an answer`).toBeGreaterThan(0)
  }
  const report = await engine.judge({ instant: during })
  crosses(report)
  speaks(report)
  const every = Math.ceil(report.certificates.length / mostLookedAt)
  const certificates = report.certificates.filter((_, i) => i % every === 0)
  for (const { id } of certificates) await askCertificate(engine, id)
  for (const { id, entries } of report.revocationLists) {
    const seen = await engine.revocationEntries(id, { start: 0, count: rows })
    expect(seen).toHaveLength(Math.min(rows, entries))
    crosses(seen)
    const { serialNumber } = seen?.at(-1) ?? {}
    if (serialNumber !== undefined) expect(await engine.findRevoked(id, serialNumber)).not.toEqual([])
  }
  const { revocationLists, ocspResponses, others } = report
  for (const { id } of [...revocationLists, ...ocspResponses, ...others]) crosses(await engine.detail(id))
  for (const { id } of [...certificates, ...revocationLists, ...ocspResponses, ...others]) await askAsn1(engine, id)
  for (const path of report.paths) {
    expect((await engine.export('pem-chain', { objects: path.certificates }))?.bytes.length).toBeGreaterThan(0)
  }
  return report
}

async function askCertificate(engine: Engine, id: CertificateId): Promise<void> {
  const detail = await engine.detail(id)
  expect(detail?.fields.length).toBeGreaterThanOrEqual(9)
  for (const { state, rows } of detail?.extensions ?? []) if (state !== 'decoded') expect(rows).toHaveLength(1)
  crosses(detail)
  const exported = await engine.export('der', { objects: [id] })
  const octets = await engine.octets(id, { start: 0, end: detail?.octets ?? 0 })
  // Not by the matcher, which takes minutes for megabytes of octets.
  expect(Buffer.compare(exported?.bytes ?? new Uint8Array(), octets ?? new Uint8Array())).toBe(0)
  expect((await engine.export('base64-cer', { objects: [id] }))?.bytes.length).toBeGreaterThan(detail?.octets ?? 0)
}

const isEmpty = (listing: Asn1Listing | undefined): boolean =>
  listing !== undefined && listing.inside.start === listing.inside.end

/**
 * The tree from the root down, breadth first, as far as a person would open it; and the way down to an octet in the
 * middle.
 */
async function askAsn1(engine: Engine, id: ObjectId): Promise<void> {
  const waiting: (Asn1Inside | undefined)[] = [undefined]
  let root: Asn1Listing | undefined
  for (let opened = 0; opened < windows && waiting.length > 0; opened++) {
    const listing = await engine.asn1(id, waiting.shift(), { start: 0, count: rows })
    root ??= listing
    crosses(listing)
    const { entries = [], total = 0, fault } = listing ?? {}
    expect(entries).toHaveLength(Math.min(rows, total))
    // An object of no octets has no element, and that is no fault of the tree.
    if (!isEmpty(listing)) expect(entries.length + (fault ? 1 : 0)).toBeGreaterThan(0)
    for (const { inside } of entries) if (inside) waiting.push(inside)
  }
  if (isEmpty(root)) return
  const middle = ((root?.inside.start ?? 0) + (root?.inside.end ?? 0)) >>> 1
  const way = await engine.asn1At(id, middle)
  expect(way).not.toEqual([])
  crosses(way)
}

/** Holds that an answer is plain data, so that it comes out of the worker as it went in. */
function crosses(answer: unknown): void {
  expect(structuredClone(answer)).toStrictEqual(answer)
}

/** Holds that there are whole sentences for all that the Report says. */
function speaks(report: Report): void {
  for (const finding of [
    ...report.findings,
    ...report.paths.flatMap((path) => path.outcomes.flatMap((each) => each.findings)),
  ]) {
    for (const sentence of Object.values(explain(finding)) as string[]) {
      expect(sentence, finding.code).toMatch(/^[^\s][^]*[.”]$/)
      expect(sentence, finding.code).not.toMatch(/undefined|NaN|\[object/)
    }
  }
  for (const path of report.paths.length > 0 ? report.paths : [undefined]) {
    const { title, text } = headline(report, path)
    expect(title.length * text.length).toBeGreaterThan(0)
  }
}
