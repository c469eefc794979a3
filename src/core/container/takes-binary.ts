import { binaryContainers } from './binary-registry.ts'
import { derContainer } from './der.ts'
import { derWithinContainer } from './der-within.ts'
import type { Material } from './material.ts'
import { nextArmorLine } from './pem/armor.ts'

/**
 * True for octets out of which something would be taken: what digits in a text stand for is worth a look only then.
 * Linear.
 */
export const takesBinary = (material: Material): boolean =>
  material.bytes.length >= 4 &&
  (binaryContainers.some((container) => container.detect(material)) ||
    derContainer.detect(material) ||
    derWithinContainer.detect(material) ||
    nextArmorLine(material.bytes, 0)?.exact === true)
