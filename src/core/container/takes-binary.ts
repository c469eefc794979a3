import { nextArmorLine } from './armor.ts'
import { derContainer } from './der.ts'
import { derWithinContainer } from './der-within.ts'
import { bouncyCastleForm } from './keystore/bouncy-castle-reader.ts'
import type { Material } from './material.ts'

/** First octets of gzip, zip, JKS and JCEKS. */
const beginnings = [0x1f8b0800, 0x504b0304, 0xfeedfeed, 0xcececece]

/** True for octets out of which something would be taken: what digits in a text stand for is worth a look only then. Linear. */
export function takesBinary(material: Material): boolean {
  const { bytes } = material
  if (bytes.length < 4) return false
  const head = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
  return (
    beginnings.includes(head) ||
    bouncyCastleForm(bytes) !== undefined ||
    derContainer.detect(material) ||
    derWithinContainer.detect(material) ||
    nextArmorLine(bytes, 0)?.exact === true
  )
}
