import type { Asn1Node } from '../../asn1/node.ts'
import type { RevocationList } from '../../certificate/revocation-list/revocation-list.ts'
import { findExtension } from '../../certificate/extension/find-extension.ts'
import { issuingDistributionPoint } from '../../certificate/extension/issuing-distribution-point.ts'
import type { ListProblem } from '../../finding/revocation.ts'

/** In what way a list is not written as RFC 5280 asks, the section that says so, and where. */
export interface ListFault {
  readonly problem: ListProblem
  readonly section: string
  readonly node: Asn1Node
}

/** Versions that exist: 1, which is not written, and 2. @see RFC 5280 section 5.1.2.1 */
export const isKnownVersion = ({ version }: RevocationList): boolean => version === 1 || version === 2

/**
 * Faults in the form of a list that can be read. Only an unknown version keeps a list from being used, which
 * `list-faults.ts` refuses: nobody knows what such a list means.
 */
export function listForm(list: RevocationList): ListFault[] {
  const { version, versionNode, tbs, entries, extensions } = list
  const faults: ListFault[] = []
  const add = (problem: ListProblem, section: string, node: Asn1Node): number => faults.push({ problem, section, node })
  if (!isKnownVersion(list)) add('version-unknown', '5.1.2.1', versionNode ?? tbs)
  else if (version === 1 && versionNode) add('version-1-written', '5.1.2.1', versionNode)
  if (version < 2 && extensions[0]) add('extensions-need-version-2', '5.1.2.7', extensions[0].node)
  if (entries.node && entries.node.contentStart === entries.node.contentEnd)
    add('entries-empty', '5.1.2.6', entries.node)
  const scope = findExtension(list, issuingDistributionPoint)
  if (scope?.state === 'decoded' && isEmptySequence(scope.extension.value)) {
    add('scope-empty', '5.2.5', scope.extension.node)
  }
  return faults
}

/** The OCTET STRING of an extension holds a SEQUENCE of nothing: its tag and a length of zero. */
const isEmptySequence = ({ content }: Asn1Node): boolean => content.length === 2 && content[1] === 0
