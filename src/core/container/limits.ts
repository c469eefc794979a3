/**
 * Octets of one source. Opening copies what it keeps, so that memory reaches about three times this. 200,000
 * certificates as PEM are 70 MB and a CRL of 1,000,000 entries is 22 MB; a string of V8 ends at 512 MiB.
 */
export const maximumOctets = 256 * 2 ** 20

/** Objects from one source: five times the largest bundle that was asked for. More are only ever made on purpose. */
export const maximumObjects = 1_000_000

/** Findings of one code from one source; a hundred thousand BEGIN lines without END say the same as a hundred. */
export const maximumFindingsPerCode = 100

/**
 * Octets that may come out of compressed ones: so many times the source's own, and this many in any case. Certificates
 * hardly shrink, text in Base64 to three quarters, and a bundle that repeats itself to a tenth; DEFLATE could make a
 * thousand times as many. What is unpacked at once takes half of what is left at most, so that a bomb leaves enough for
 * what lies behind it: twice what the largest file may need.
 */
export const inflatedTimes = 20
export const inflatedAtLeast = 32 * 2 ** 20
export const inflatedAtMost = 2 * maximumOctets

/** Wrappings inside one another, such as Base64 of PEM. Kubernetes needs two. */
export const maximumLayers = 4

/**
 * Octets that an armor line may have before we call it text. The longest label in use, NETSCAPE CERTIFICATE SEQUENCE,
 * makes one of 47.
 */
export const maximumArmorLine = 100
