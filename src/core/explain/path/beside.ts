import { counted, plainNumber } from '../figures.ts'

/** The certificate that is missing above a path. */
export const missingIssuerWords = {
  place: 'Not in what you opened',
  link: 'Signature not verified: the issuer is missing',
} as const

/** Certificates that belong to the CAs of a path and are on none of the paths that are listed. */
export const unlistedWords = 'On none of the paths that are listed. Press one to see its own.'

/** Certificates that stand apart from the path, by how many they are. */
export const unrelatedWords = {
  title: (count: number): string =>
    count === 1
      ? 'This certificate does not belong to the chain above:'
      : `These ${plainNumber(count)} certificates do not belong to the chain above:`,
  advice: 'They are not part of this chain. You can ignore them.',
} as const

/** Candidate issuers that were rejected. `more` is how many of them are not listed. */
export const rejectedWords = {
  title: (count: number): string => `Found, but not used: ${counted(count, 'certificate')}`,
  more: (more: number): string => `${plainNumber(more)} more are not listed.`,
} as const

/** Certificates whose paths are not listed, by how many they are. */
export const moreTargetsWords = (count: number): string =>
  `${plainNumber(count)} further ${
    count === 1 ? 'certificate has separate paths, which are' : 'certificates have separate paths, which are'
  } not listed. Press one of them below to see its paths.`

/** Said above the roots of the other paths. */
export const otherRootsWords = 'Other roots here; press one to see its path:'
