import type { Oid } from '../asn1/object-identifier.ts'

export interface PurposeChoice {
  readonly id: 'tls-server' | 'tls-client' | 'code-signing' | 'email-protection'
  readonly oid: Oid
  readonly name: string
  /** Who asks for it. */
  readonly usedBy: string
}

/** The purposes that a person can judge a path by. @see RFC 5280 section 4.2.1.12; OPC UA Part 6 section 6.2.2 for OPC UA */
export const purposeChoices: readonly PurposeChoice[] = [
  {
    id: 'tls-server',
    oid: '1.3.6.1.5.5.7.3.1',
    name: 'TLS server',
    usedBy: 'web servers, ThingWorx, MQTT brokers, OPC UA servers',
  },
  {
    id: 'tls-client',
    oid: '1.3.6.1.5.5.7.3.2',
    name: 'TLS client',
    usedBy: 'devices and programs that log on with a certificate, OPC UA clients',
  },
  { id: 'code-signing', oid: '1.3.6.1.5.5.7.3.3', name: 'code signing', usedBy: 'signed programs and drivers' },
  { id: 'email-protection', oid: '1.3.6.1.5.5.7.3.4', name: 'e-mail', usedBy: 'S/MIME' },
]
