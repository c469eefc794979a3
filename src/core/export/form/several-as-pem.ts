import { mediaType } from '../media-type.ts'
import { pem } from '../pem.ts'
import type { WriteForm } from './contract.ts'

/** One PEM file of all the certificates in their order, with LF; no file where `nameOf` finds no name. */
export const severalAsPem =
  (nameOf: (certificates: Parameters<WriteForm>[0]['certificates']) => string | undefined): WriteForm =>
  ({ certificates }) => {
    const name = nameOf(certificates)
    if (name === undefined) return undefined
    const octets = certificates.map(({ bytes }) => bytes)
    return { name, mediaType: mediaType.certificateChain, bytes: pem('CERTIFICATE', octets, 'lf') }
  }
