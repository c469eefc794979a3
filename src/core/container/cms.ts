import type { Container } from './contract.ts'
import { firstKind, openDer } from './der.ts'

/**
 * PKCS #7 and CMS in binary: what Chrome and Edge export as a chain (.p7c) and Windows as .p7b, signed mail and code
 * signatures (.p7s, .spc). The certificates and CRLs of SignedData are taken by `signed-data.ts`, wherever a message
 * stands; this entry names the file.
 * @see RFC 5652
 */
export const cmsContainer = {
  id: 'cms',
  detect: (material) => firstKind(material) === 'cms',
  open: openDer,
} as const satisfies Container
