import { rfc } from '../../finding/reference.ts'
import { oid } from '../row/shape.ts'
import { certificateIssuer } from './certificate-issuer.ts'
import { invalidityDate } from './invalidity-date.ts'
import { reasonCode } from './reason-code.ts'
import { shown } from './shown.ts'

/** Extensions of the entries of CRLs. The decoders on which validation depends have their own files. */
export const crlEntryExtensions = [
  certificateIssuer,
  invalidityDate,
  reasonCode,
  // HoldInstructionCode ::= OBJECT IDENTIFIER
  shown('2.5.29.23', 'hold-instruction-code', rfc(3280, '5.3.2'), oid, 'hold-instruction'),
]
