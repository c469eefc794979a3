import { mediaType } from '../media-type.ts'
import { pem, type LineEnd } from '../pem.ts'
import { nameOf } from './content-name.ts'
import type { WriteForm } from './contract.ts'

/** The first certificate as PEM, under its own name. */
export const onePem =
  (extension: '.cer' | '.crt' | '.pem', lineEnd: LineEnd): WriteForm =>
  ({ certificates: [certificate] }) =>
    certificate && {
      name: nameOf(certificate, extension),
      mediaType: mediaType.certificate,
      bytes: pem('CERTIFICATE', [certificate.bytes], lineEnd),
    }

/** The octets of the first certificate. */
export const oneDer =
  (extension: '.cer' | '.der'): WriteForm =>
  ({ certificates: [certificate] }) =>
    certificate && {
      name: nameOf(certificate, extension),
      mediaType: mediaType.certificate,
      bytes: certificate.bytes.slice(),
    }
