import { readCertificationRequest } from '../certificate/object/certification-request.ts'
import type { KeptObject } from '../workspace/kept-object.ts'
import type { ExportContent } from './form/contract.ts'

/**
 * The chosen objects by kind, each in the order given. Objects that no form holds or that are too damaged to be read
 * are left out.
 */
export function contentOf(
  chosen: readonly KeptObject[],
  password: string,
  subtle: SubtleCrypto | undefined,
): ExportContent {
  return {
    certificates: chosen.flatMap((each) => (each.as === 'certificate' ? each.member.certificate : [])),
    revocationLists: chosen.flatMap((each) => (each.as === 'revocation-list' ? each.held.list : [])),
    requests: chosen.flatMap(({ kind, bytes }) =>
      kind === 'certificate-request' ? { bytes, name: readCertificationRequest(bytes).name } : [],
    ),
    password,
    subtle,
  }
}
