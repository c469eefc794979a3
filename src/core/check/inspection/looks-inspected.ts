import { AttributeType, attributeValues, type Name } from '../../certificate/name.ts'
import { inspectionProducts } from './products.ts'

/**
 * Values longer than this are no product's: nothing is compared with them. RFC 5280 appendix A.1 bounds both attributes
 * by 64 characters.
 */
const longest = 128

/**
 * Yields the inspection product whose CAs have such a name; undefined for a name of no known product. A resemblance,
 * never a proof.
 */
export function inspectionProductNamed(name: Name): string | undefined {
  const commonNames = values(name, AttributeType.commonName)
  const organizations = values(name, AttributeType.organization)
  // Hardly any name is one: a first look tells for all products at once.
  if (![...commonNames, ...organizations].some((value) => any().test(value))) return undefined
  return inspectionProducts.find(
    ({ commonName, organization }) => fits(commonName, commonNames) && fits(organization, organizations),
  )?.product
}

const values = (name: Name, type: string): string[] =>
  attributeValues(name, type)
    .filter(({ length }) => length <= longest)
    .map((value) => value.trim().toLowerCase())

function fits(wanted: RegExp | undefined, found: readonly string[]): boolean {
  if (!wanted) return true
  const whole = wholly([wanted])
  return found.some((value) => whole.test(value))
}

let anyProduct: RegExp | undefined
const any = (): RegExp =>
  (anyProduct ??= wholly(
    inspectionProducts.flatMap(({ commonName, organization }) => [commonName ?? [], organization ?? []].flat()),
  ))

/** Fits a value that one of the patterns fits from its beginning to its end. */
const wholly = (patterns: readonly RegExp[]): RegExp =>
  new RegExp(`^(?:${patterns.map(({ source }) => source).join('|')})$`)
