import { failure, success, type Result } from '../lib/result.ts'

/** The kinds of fault of an encoding, in the words of X.690. */
export type Asn1FaultKind =
  | 'truncated' // the bytes end inside an identifier, a length or a content
  | 'tag-too-large' // a tag number of 2^31 or more
  | 'length-too-large' // a length of more than six octets: more than any buffer holds
  | 'length-reserved' // the initial length octet 0xff
  | 'indefinite-primitive' // an indefinite length on a primitive encoding
  | 'end-of-contents-missing'
  | 'nested-too-deep'
  | 'unexpected-tag'
  | 'missing-element'
  | 'trailing-bytes'
  | 'bad-value'

/**
 * V8 collects a stack trace for each error. Hundreds of thousands of faults are met on the way through a file that only
 * looks like encodings, and the traces took two thirds of that time.
 */
const engine = Error as { stackTraceLimit?: number | undefined }

/**
 * A fault in the bytes, at a byte offset into the buffer in which the reading began. Decoders throw it, so that their
 * code reads like the ASN.1 module. The boundary of each decoder turns it into a `Result` with {@link attempt}.
 */
export class Asn1Fault extends Error {
  override readonly name = 'Asn1Fault'

  constructor(
    readonly kind: Asn1FaultKind,
    /** Zero-based. */
    readonly offset: number,
    /**
     * The form that the definition requires at this place, or the limit that was reached: a short phrase of ours, never
     * bytes of the input.
     */
    readonly expected: string,
  ) {
    const limit = engine.stackTraceLimit
    engine.stackTraceLimit = 0
    super(`${kind} at byte ${offset}: ${expected}`)
    engine.stackTraceLimit = limit
  }
}

/**
 * Yields the value of a decoding, or the fault that ended it. Every other error is a fault of our program and passes
 * through.
 */
export function attempt<T>(decode: () => T): Result<T, Asn1Fault> {
  try {
    return success(decode())
  } catch (error) {
    if (error instanceof Asn1Fault) return failure(error)
    throw error
  }
}
