import { base64Container } from './base64.ts'
import { base64ValuesContainer } from './base64-values.ts'
import { cmsContainer } from './cms.ts'
import type { Container } from './contract.ts'
import { decimalContainer } from './decimal.ts'
import { derContainer } from './der.ts'
import { derWithinContainer } from './der-within.ts'
import { gzipContainer } from './gzip.ts'
import { hexadecimalContainer } from './hexadecimal.ts'
import { javaKeystoreContainer } from './java-keystore.ts'
import { jwtContainer } from './jwt.ts'
import { pemContainer } from './pem.ts'
import { pgpKeyContainer } from './pgp-key.ts'
import { puttyKeyContainer } from './putty-key.ts'
import { timeStampReplyContainer } from './time-stamp-reply.ts'
import { windowsStoreContainer } from './windows-store.ts'
import { zipContainer } from './zip.ts'

/** Every format there is a reader for, most specific first: the first that detects its own opens the material. To add one, add its line. */
export const containers = [
  gzipContainer, // three fixed octets at the start
  zipContainer, // four fixed octets at the start; before PEM, which a stored entry may hold
  timeStampReplyContainer, // a status and a CMS message behind it
  cmsContainer, // a SEQUENCE that begins with an object identifier of CMS: no other encoding does
  derContainer, // any other structure that we know; before PEM, for an extension can hold text with armor in it
  windowsStoreContainer, // eight fixed octets at the start, or elements that fill the octets to the last
  javaKeystoreContainer, // four fixed octets at the start, or a header that says how passwords are used
  pgpKeyContainer, // a packet of PGP, with an algorithm of PGP, that ends where it should
  puttyKeyContainer, // fixed words at the start
  pemContainer, // an armor line anywhere, whatever stands around it
  jwtContainer, // begins as JSON in Base64, and dots are in it: before Base64, which has none
  base64Container, // text that begins as Base64 of DER or of PEM begins; prose does not
  base64ValuesContainer, // text with such a value anywhere in it
  hexadecimalContainer, // digits of something that another reader knows
  decimalContainer, // numbers, likewise
  derWithinContainer, // searches for encodings in octets that nobody knew
] as const satisfies readonly Container[]
