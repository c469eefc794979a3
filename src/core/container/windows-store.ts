import type { Container } from './contract.ts'
import { takeEncodings } from './encoding/encoding.ts'
import type { Material } from './material.ts'
import type { Opening } from './opening.ts'

/** One element of a store: its property, and where its value stands. */
interface StoreElement {
  readonly property: number
  readonly start: number
  readonly end: number
}

/** Version 0 and `CERT`, little-endian. */
const headerSize = 8
const magic = 0x54524543
/** Property, encoding (1, for X.509 and PKCS #7) and length, four octets each. */
const elementHeader = 12
/**
 * Properties that are what the element is of: a certificate, a CRL, a CTL. Others are notes about the one that follows.
 */
const [certificate, revocationList, trustList] = [32, 33, 34]
const kept: readonly number[] = [certificate, revocationList, trustList]
/** CERT_FRIENDLY_NAME_PROP_ID: UTF-16, little-endian, with a zero behind it. */
const friendlyName = 11
/** Characters of a name that are kept. */
const longestName = 400
/** The highest number of a property that Windows has defined (wincrypt.h: CERT_LAST_RESERVED_PROP_ID is 0x7fff). */
const highestProperty = 0xffff

/**
 * A serialized store of Windows (.sst), and the `Blob` values of the registry below SystemCertificates, which are the
 * elements of one certificate without the header. Written from what wincrypt.h says of properties and from what others
 * found out; unconfirmed against Windows, for no file of it was to be had.
 * @see CertSaveStore with CERT_STORE_SAVE_AS_STORE; CERT_CERT_PROP_ID and its neighbours in wincrypt.h
 */
export const windowsStoreContainer = {
  id: 'windows-store',
  detect: ({ bytes }) => {
    const view = viewOf(bytes)
    if (bytes.length < elementHeader) return false
    if (view.getUint32(0, true) === 0 && view.getUint32(4, true) === magic) return true
    const { elements, whole } = readElements(bytes, 0)
    return whole && elements.some(({ property }) => property === certificate)
  },
  open(material, opening) {
    const { bytes } = material
    const start = viewOf(bytes).getUint32(4, true) === magic ? headerSize : 0
    const { elements, whole } = readElements(bytes, start)
    opening.assume('windows-store', material.place(0, bytes.length))
    let name: string | undefined
    for (const element of elements) {
      if (element.property === friendlyName) name = nameIn(bytes.subarray(element.start, element.end))
      if (!kept.includes(element.property)) continue
      takeElement(element, name, material, opening)
      name = undefined
    }
    if (!whole) {
      const behind = elements.at(-1)?.end ?? start
      const place = material.place(behind, bytes.length)
      opening.say('encoding-damaged', place, {
        label: undefined,
        line: place.lines?.first,
        offset: behind,
        expected: 'another element of the store',
      })
    }
  },
} as const satisfies Container

function takeElement(
  { start, end }: StoreElement,
  name: string | undefined,
  material: Material,
  opening: Opening,
): void {
  const bytes = material.bytes.subarray(start, end)
  const place = (from: number, to: number) => material.place(start + from, start + to)
  takeEncodings({ bytes, label: undefined, name, place, owned: false, encrypted: false }, opening)
}

/** Undefined for an empty one. */
function nameIn(octets: Uint8Array): string | undefined {
  const text = new TextDecoder('utf-16le').decode(octets.subarray(0, 2 * longestName))
  return text.replace(/\0[^]*$/, '') || undefined
}

/** The elements up to the empty one at the end, or as many as can be read: then they are not the whole. */
function readElements(bytes: Uint8Array, from: number): { elements: readonly StoreElement[]; whole: boolean } {
  const view = viewOf(bytes)
  const elements: StoreElement[] = []
  let at = from
  while (at + elementHeader <= bytes.length) {
    const [property, encoding] = [view.getUint32(at, true), view.getUint32(at + 4, true)]
    const start = at + elementHeader
    const end = start + view.getUint32(at + 8, true)
    if (property === 0 && encoding === 0 && end === start) return { elements, whole: true }
    if (property === 0 || property > highestProperty || encoding > 0xffff || end > bytes.length) break
    elements.push({ property, start, end })
    at = end
  }
  return { elements, whole: at === bytes.length && elements.length > 0 }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
