import { isLargeArc, longString, textFault, timeFault, type KnownFault } from '../../asn1/second-reading/known-fault.ts'
import { readCertificate, type PartialCertificate } from '../certificate.ts'
import type { Disagreement, Readout } from './readout.ts'

/** pkijs takes the number from four octets or more as 0: the version it counts from there is 1. */
const lostVersion = '1'

/**
 * Yields the known fault that explains why the other reader has another value for the field; undefined where none does.
 */
export function knownFaultOf(bytes: Uint8Array, { field, ours, theirs }: Disagreement): KnownFault | undefined {
  const certificate = fieldsOf(bytes)
  switch (field) {
    case 'not-before':
      return certificate.notBefore && timeFault(certificate.notBefore, theirs)
    case 'not-after':
      return certificate.notAfter && timeFault(certificate.notAfter, theirs)
    case 'version':
      return theirs === lostVersion && Math.abs(Number(ours)) > 2 ** 23 ? 'large-version' : undefined
    case 'key-algorithm':
    case 'signature-algorithm':
      return ours !== undefined && theirs !== undefined && isLargeArc(ours, theirs) ? 'large-arc' : undefined
    case 'issuer':
    case 'subject': {
      const attribute = certificate[field]?.rdns.flat().find(({ string }) => string.text === ours)
      return attribute && textFault(attribute.value.name, attribute.string.text, attribute.string.fault)
    }
    default:
      return undefined
  }
}

/** True where the two values are of one place, under an identifier that the other reader writes otherwise. */
export const isOneIdentifier = (ours: string | undefined, theirs: string | undefined): boolean =>
  ours !== undefined && theirs !== undefined && isLargeArc(ours, theirs)

/** Yields the known fault that explains why the other reader could not read the certificate at all. */
export function knownFailureOf(bytes: Uint8Array, theirs: Readout): KnownFault | undefined {
  if (theirs.read) return undefined
  const { issuer, subject, notBefore, notAfter } = fieldsOf(bytes)
  const attributes = [issuer, subject].flatMap((name) => name?.rdns.flat() ?? [])
  if (attributes.some(({ value }) => value.contentEnd - value.contentStart > longString)) return 'long-string'
  const badTime = [notBefore, notAfter].some((time) => time && time.instant === undefined)
  const oddString = attributes.some(({ value, string }) => /^(BMP|Universal)String$/.test(value.name) && string.fault)
  return badTime || oddString ? 'one-value-loses-all' : undefined
}

function fieldsOf(bytes: Uint8Array): PartialCertificate {
  const reading = readCertificate(bytes)
  return reading.ok ? reading.certificate : reading.partial
}
