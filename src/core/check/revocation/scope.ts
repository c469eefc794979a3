import { basicConstraints } from '../../certificate/extension/basic-constraints.ts'
import { extensionValue } from '../../certificate/extension/find-extension.ts'
import {
  issuingDistributionPoint,
  type IssuingDistributionPoint,
} from '../../certificate/extension/issuing-distribution-point.ts'
import { asPointName, comparableNames, overlap, type Point } from './distribution-point.ts'
import type { HeldList } from './held.ts'
import type { Question } from './question.ts'
import { reasonMask, type ReasonMask } from './reasons.ts'

/**
 * The reasons for which a list answers about a certificate, by any of the certificate's distribution points; none where
 * it is about others.
 * @see RFC 5280 section 6.3.3 (b) and (d)
 */
export function reasonsInScope(held: HeldList, points: readonly Point[], question: Question): ReasonMask {
  const scope = extensionValue(held.list, issuingDistributionPoint)
  if (scope && !isKindInScope(scope, question)) return 0
  const names = scope && comparableNames(scope, held.list.issuer)
  const fitting = points.filter((point) => {
    return isIssuer(held.issuer, scope?.indirectCRL ?? false, point, question) && (!names || isNamed(names, point))
  })
  return fitting.reduce((mask, { reasons }) => mask | (reasons & reasonMask(scope?.onlySomeReasons)), 0)
}

/**
 * (b)(1): the certificate's issuer made the list; or the CRL issuer that the distribution point names made it, and the
 * list says that it is indirect.
 */
function isIssuer(listIssuer: string, indirect: boolean, { crlIssuers }: Point, { issuer }: Question): boolean {
  return crlIssuers ? indirect && crlIssuers.has(listIssuer) : listIssuer === issuer
}

/**
 * (b)(2)(i): the list is published where the certificate says; a point without a name goes by the names of its CRL
 * issuer.
 */
function isNamed(names: ReadonlySet<string>, { names: wanted, crlIssuers }: Point): boolean {
  if (wanted) return overlap(names, wanted)
  return crlIssuers !== undefined && overlap(names, new Set([...crlIssuers].map(asPointName)))
}

/** (b)(2)(ii) to (iv) */
function isKindInScope(scope: IssuingDistributionPoint, { certificate }: Question): boolean {
  const ca = extensionValue(certificate, basicConstraints)?.cA ?? false
  if (scope.onlyContainsAttributeCerts) return false
  return ca ? !scope.onlyContainsUserCerts : !scope.onlyContainsCACerts
}
