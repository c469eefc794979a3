import { keyPurposes } from '../../oid/key-purposes.ts'

export interface PurposeChoice {
  /** Of the key purpose. */
  readonly oid: string
  readonly name: string
  /** The programs that require it. */
  readonly usedBy: string
}

/**
 * The purposes that a person can judge a path by. @see RFC 5280 section 4.2.1.12; OPC UA Part 6 section 6.2.2 for OPC
 * UA
 */
export const purposeChoices: readonly PurposeChoice[] = [
  {
    oid: '1.3.6.1.5.5.7.3.1',
    name: 'TLS server',
    usedBy: 'web servers, ThingWorx, MQTT brokers, OPC UA servers',
  },
  {
    oid: '1.3.6.1.5.5.7.3.2',
    name: 'TLS client',
    usedBy: 'devices and programs that log on with a certificate, OPC UA clients',
  },
  { oid: '1.3.6.1.5.5.7.3.3', name: 'code signing', usedBy: 'signed programs and drivers' },
  { oid: '1.3.6.1.5.5.7.3.4', name: 'e-mail', usedBy: 'S/MIME' },
]

/** A purpose in words, to stand behind “for the purpose”; its identifier where nobody here has a name for it. */
export const purposeName = (wanted: string): string =>
  purposeChoices.find(({ oid }) => oid === wanted)?.name ?? keyPurposes[wanted]?.name ?? wanted
