import { attempt } from '../../asn1/fault.ts'
import { Tag } from '../../asn1/tag.ts'
import type { AlgorithmIdentifier } from '../../crypto/algorithm-identifier.ts'
import { readPssParameters, type PssParameters } from '../../crypto/pss-parameters.ts'
import type { Row, RowValue } from './row.ts'
import { numberValue, oidValue, row, rowsValue, undecodedValue } from './row-value.ts'

const rsaPss = '1.2.840.113549.1.1.10'

/** Yields the algorithm by name, with its parameters where they have a content. */
export function algorithmValue(algorithm: AlgorithmIdentifier): RowValue {
  const parameters = parameterRows(algorithm)
  const name = oidValue(algorithm.oid)
  return parameters.length === 0 ? name : rowsValue([row('algorithm', name), ...parameters])
}

/** NULL and absent parameters yield no row; unknown ones are shown as octets. */
function parameterRows({ oid, parameters }: AlgorithmIdentifier): Row[] {
  if (!parameters || parameters.identifier === Tag.null) return []
  if (oid === rsaPss) {
    const pss = attempt(() => readPssParameters(parameters))
    if (pss.ok) return pssRows(pss.value)
    return [row('algorithm-parameters', undecodedValue(parameters.encoded, 'malformed-value', pss.error), parameters)]
  }
  return [row('algorithm-parameters', undecodedValue(parameters.encoded, 'unknown-type'), parameters)]
}

/** Yields the rows of RSASSA-PSS-params, including defaults. @see RFC 4055 section 3.1 */
export function pssRows({ hash, maskGeneration, maskHash, saltLength, trailerField }: PssParameters): Row[] {
  return [
    row('hash-algorithm', oidValue(hash)),
    row('mask-generation', oidValue(maskGeneration)),
    ...(maskHash === undefined ? [] : [row('mask-hash-algorithm', oidValue(maskHash))]),
    row('salt-length', numberValue(saltLength, 'octets')),
    row('trailer-field', numberValue(trailerField)),
  ]
}
