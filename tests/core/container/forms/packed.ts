import { vector } from '../vector.ts'
import { both, root, server, type Form } from './form.ts'

/** A pcap of one packet (draft-ietf-opsawg-pcap sections 4 and 5), octets of Ethernet before what it carries. */
function capture(carried: Uint8Array): Uint8Array {
  const packet = Buffer.concat([Buffer.alloc(54, 0x11), carried])
  const file = Buffer.alloc(40)
  file.writeUInt32LE(0xa1b2c3d4, 0)
  file.writeUInt32LE(packet.length, 32)
  file.writeUInt32LE(packet.length, 36)
  return new Uint8Array(Buffer.concat([file, packet]))
}

const base64 = (name: string): string => Buffer.from(vector(name)).toString('base64')

/** Files around files, alone and in text. */
export const packed: readonly Form[] = [
  { sentence: 'gzip of PKCS #7', source: vector('chain.p7b.gz'), found: both, assumed: ['gzip'], said: [] },
  {
    sentence: 'gzip of PEM, several members',
    source: vector('two-members.pem.gz'),
    found: both,
    assumed: ['gzip'],
    said: [],
  },
  {
    sentence: 'zip with folders',
    source: vector('folders.zip'),
    found: both,
    assumed: ['zip'],
    said: ['entry-ignored'],
  },
  {
    sentence: 'Base64 of gzip in JSON',
    source: JSON.stringify({ data: base64('chain.p7b.gz') }),
    found: both,
    assumed: ['gzip', 'wrapped-base64'],
    said: [],
  },
  {
    sentence: 'Base64 of zip, bare',
    source: base64('folders.zip'),
    found: both,
    assumed: ['wrapped-base64', 'zip'],
    said: ['entry-ignored'],
  },
  {
    sentence: 'hexadecimal of gzip',
    source: Buffer.from(vector('chain.p7b.gz')).toString('hex'),
    found: both,
    assumed: ['gzip', 'hexadecimal'],
    said: [],
  },
  {
    sentence: 'a serialized store of Windows',
    source: vector('store.sst'),
    found: [server, root, root],
    assumed: ['windows-store'],
    said: ['trust-list-names-only'],
  },
  {
    sentence: 'a recording of network traffic with a certificate in one packet',
    source: capture(Buffer.from(server, 'hex')),
    found: [server],
    assumed: [],
    said: ['finds-only'],
  },
  {
    sentence: 'a registry blob',
    source: vector('registry-blob.bin'),
    found: [root],
    assumed: ['windows-store'],
    said: [],
  },
]
