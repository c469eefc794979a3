import type { KeyUsageBit } from '../../certificate/extension/key-usage.ts'
import type { KindReason } from '../../finding/kind.ts'
import type { Kind } from './contract.ts'
import { purposeReasons, type KindFacts } from './facts.ts'
import { purposeOf } from './purposes.ts'

/**
 * The instance certificate of an OPC UA application: its application URI stands in Subject Alternative Name. A
 * certificate of a web server may have an address there too, so the usages that OPC UA asks for must be there as well,
 * unless the URI is a URN of another kind than a bare UUID. Old stacks mark their self-signed application certificates
 * as those of a CA, so this comes before the kinds of CAs.
 * @see OPC 10000-6 section 6.2.2
 */
export const opcUaApplication = {
  id: 'opc-ua-application',
  holder: 'application',
  recognise(facts) {
    const uri = facts.uris.find((text) => applicationUri.test(text))
    if (uri === undefined || !isForConnections(facts)) return undefined
    const usages = ownUsages.filter((bit) => facts.usage?.has(bit))
    // A CA may have an address, too; one that another CA issued, and that enciphers data, was marked by mistake.
    if (facts.ca && !facts.selfSigned && !facts.usage?.has('dataEncipherment')) return undefined
    if (usages.length === 0 && !namedUri.test(uri)) return undefined
    return [
      { code: 'uri-name', text: uri },
      ...usages.map((bit): KindReason => ({ code: 'key-usage', bit })),
      ...purposeReasons(facts, (oid) => connections.includes(oid)),
    ]
  },
  profile: 'opcua',
} as const satisfies Kind

/** Application URIs are URNs or addresses. @see OPC 10000-6 section 6.2.2, OPC 10000-4 section 7.2 */
const applicationUri = /^(urn:|https?:|opc\.[a-z]+:)/i
/** A URN that names an application; devices of other protocols carry bare UUIDs. */
const namedUri = /^urn:(?!uuid:)/i
const ownUsages: readonly KeyUsageBit[] = ['dataEncipherment', 'nonRepudiation']
const connections: readonly string[] = [purposeOf.server, purposeOf.client]

/** Extended Key Usage, where it is there, names a server or a client. */
const isForConnections = ({ purposes }: KindFacts): boolean =>
  purposes?.some((oid) => connections.includes(oid)) ?? true
