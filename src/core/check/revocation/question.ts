import type { Certificate } from '../../certificate/certificate.ts'
import type { Member } from '../../path/member.ts'
import type { PathContext } from '../contract.ts'

/** A certificate of which somebody asks whether it was withdrawn, within a path. */
export interface Question {
  readonly certificate: Certificate
  /** Its issuer's name, comparable. */
  readonly issuer: string
  /** The issuer's certificate; undefined where that was not given. */
  readonly issuedBy: Member | undefined
  readonly context: PathContext
}
