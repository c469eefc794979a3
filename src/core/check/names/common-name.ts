import type { Certificate } from '../../certificate/certificate.ts'
import type { GeneralName } from '../../certificate/general-name.ts'
import { AttributeType, type NameAttribute } from '../../certificate/name.ts'
import { ipAddressOctets } from '../../lib/ip-address.ts'
import type { Reference } from './reference-identifier.ts'

/**
 * The common name or e-mail attribute of the subject that would match, did subjects count. They do not: "The Common
 * Name RDN MUST NOT be used to identify a service", and no browser has looked there since 2017.
 * @see RFC 9525 section 2
 */
export function subjectWouldMatch({ subject }: Certificate, reference: Reference): NameAttribute | undefined {
  return subject.rdns.flat().find((attribute) => asAlternatives(attribute).some((name) => reference.matches(name)))
}

/** The alternative names that the attribute could have been written as. */
function asAlternatives({ type, string, value: node }: NameAttribute): GeneralName[] {
  if (type === AttributeType.emailAddress) return [{ kind: 'rfc822Name', string, node }]
  if (type !== AttributeType.commonName) return []
  const octets = ipAddressOctets(string.text ?? '')
  return [{ kind: 'dNSName', string, node }, ...(octets ? [{ kind: 'iPAddress', octets, node } as const] : [])]
}
