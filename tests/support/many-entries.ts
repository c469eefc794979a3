import { tlv, type Der } from './der-writer.ts'
import { entry } from './revocation-list-builder.ts'

/**
 * revokedCertificates with so many entries: serial numbers of eight octets, spread out, with the number of the entry in
 * the last four. Each entry is a copy of one template with its serial number written in; `reason` stands in all of
 * them.
 */
export function manyEntries(count: number, reason?: number): Der {
  const template = entry({ serial: 0x1122334455667788n, ...(reason === undefined ? {} : { reason }) })
  const all = new Uint8Array(template.length * count)
  const view = new DataView(all.buffer)
  for (let i = 0; i < count; i++) {
    all.set(template, i * template.length)
    view.setUint32(i * template.length + 4, (Math.imul(i, 0x9e3779b1) >>> 1) | 0x40000000)
    view.setUint32(i * template.length + 8, i)
  }
  return tlv(0x30, all)
}
