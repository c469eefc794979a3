import { base64Container } from './base64.ts'
import { base64ValuesContainer } from './base64-values.ts'
import { binaryContainers } from './binary-registry.ts'
import { byteLiteralsContainer } from './byte-literals.ts'
import { cmsContainer } from './cms.ts'
import type { Container } from './contract.ts'
import { decimalContainer } from './decimal.ts'
import { derContainer } from './der.ts'
import { derWithinContainer } from './der-within.ts'
import { hexadecimalContainer } from './hexadecimal.ts'
import { jwtContainer } from './jwt.ts'
import { lineBreaksContainer } from './line-breaks.ts'
import { pemContainer } from './pem.ts'
import { pgpKeyContainer } from './pgp-key.ts'
import { puttyKeyContainer } from './putty-key.ts'
import { textChannelContainer } from './text-channel.ts'
import { timeStampReplyContainer } from './time-stamp-reply.ts'
import { windowsStoreContainer } from './windows-store.ts'

/**
 * Every format there is a reader for, most specific first: the first that detects its own opens the material. To add
 * one, add its line; one that its first octets tell has it in `binary-registry.ts`.
 */
export const containers = [
  ...binaryContainers, // fixed octets at the start
  // a SEQUENCE whose lengths fit once CR LF is LF again, and only then: before all that would read it as it is
  lineBreaksContainer,
  timeStampReplyContainer, // a status and a CMS message behind it
  cmsContainer, // a SEQUENCE that begins with an object identifier of CMS: no other encoding does
  derContainer, // any other structure that we know; before PEM, for an extension can hold text with armor in it
  windowsStoreContainer, // eight fixed octets at the start, or elements that fill the octets to the last
  pgpKeyContainer, // a packet of PGP, with an algorithm of PGP, that ends where it should
  puttyKeyContainer, // fixed words at the start
  textChannelContainer, // text whose characters are octets of something whole
  pemContainer, // an armor line anywhere, whatever stands around it
  jwtContainer, // begins as JSON in Base64, and dots are in it: before Base64, which has none
  base64Container, // text that begins as Base64 of DER or of PEM begins; prose does not
  base64ValuesContainer, // text with such a value anywhere in it
  hexadecimalContainer, // digits of something that another reader knows
  decimalContainer, // numbers, likewise
  // strings of octets in source code; behind hexadecimal, which reads those that escape every octet
  byteLiteralsContainer,
  derWithinContainer, // searches for encodings in octets that nobody knew
] as const satisfies readonly Container[]

/** Which reader opened a source. */
export type ContainerId = (typeof containers)[number]['id']
