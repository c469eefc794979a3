import { describe, expect, it } from 'vitest'
import { glossary, noteTerms, type GlossaryEntry, type TermId } from '../../../src/core/explain/glossary.ts'

const termIds = Object.keys(glossary) as TermId[]

/** Everything a person reads of an entry, one string per paragraph. */
function paragraphs(entry: GlossaryEntry): readonly string[] {
  return [entry.inShort, ...(entry.more ?? []), ...(entry.inPractice === undefined ? [] : [entry.inPractice])]
}

const documents = [
  'Azure iot-edge-opc-publisher-v1 issue 269',
  'Azure-Samples iot-hub-how-to-kepware-edge',
  'CA/Browser Forum Baseline Requirements',
  'Chainlight',
  'Chromium source code',
  'Chromium ssl_error_assistant.asciipb',
  'FIPS 180-4',
  'Java keytool documentation',
  'MS-WCCE section 2.2.2.7.7',
  'MS-WCCE section 2.2.2.7.7.3',
  'Microsoft Certification Authority Renewal',
  'Microsoft: CryptBinaryToStringA',
  'Microsoft: How to retrieve the thumbprint of a certificate',
  'NIST SP 800-131A',
  'NIST SP 800-57 Part 1',
  'OPC 10000-12 section 4',
  'OPC 10000-12 sections 3.1 and 7',
  'OPC 10000-4 section 6.1.3',
  'OPC 10000-6 section 6.1',
  'OPC 10000-6 section 6.2.2',
  'OPC 10000-7',
  'OpenSSL 3: openssl-verification-options(1)',
  'PTC: C SDK TLS implementation',
  'PTC: Secure AlwaysOn Connections between Kepware and ThingWorx',
  'Red Hat Certificate System 9 Administration Guide B.4.3.1',
  'ThingsBoard Gateway: OPC UA with KEPServerEX',
]

describe('the glossary', () => {
  it('lists the eight terms of the technical note in its order', () => {
    expect(noteTerms.map((id) => glossary[id].term)).toEqual([
      'Certificate',
      'Key',
      'Public key',
      'Private key',
      'X.509 certificate',
      'Certificate authority',
      'Self-signed certificate',
      'Trust store',
    ])
  })

  it('says of a Global Discovery Server that it issues, renews and distributes, by pull or push, and what that changes', () => {
    const said = paragraphs(glossary['global-discovery-server']).join(' ')
    for (const part of [/issues or renews/, /trust lists/, /revocation lists/, /pull/, /push/, /overwrite/]) {
      expect(said).toMatch(part)
    }
  })

  it('gives every entry a heading of its own', () => {
    const headings = termIds.map((id) => glossary[id].term.toLowerCase())
    const doubled = headings.filter((heading, i) => headings.indexOf(heading) !== i)
    expect(doubled.map((heading) => `two entries have the heading “${heading}”`)).toEqual([])
  })
})

describe.each(termIds)('the entry %s', (id: TermId) => {
  const entry = glossary[id]

  it('has a kebab-case id', () => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  })

  it('says it in one short sentence', () => {
    expect(entry.inShort.length).toBeLessThanOrEqual(200)
    expect(entry.inShort).toMatch(/^[A-Z].*\.$/)
    expect(entry.inShort).not.toMatch(/\. [A-Z]/)
  })

  it('keeps to a few short paragraphs of whole sentences', () => {
    expect(entry.more?.length ?? 1).toBeGreaterThanOrEqual(1)
    expect(entry.more?.length ?? 1).toBeLessThanOrEqual(3)
    for (const text of paragraphs(entry)) {
      expect(text.length).toBeLessThanOrEqual(320)
      expect(text).toMatch(/\.$/)
      expect(text).not.toMatch(/ {2}|^ | $/)
    }
  })

  it('keeps its tone', () => {
    for (const text of paragraphs(entry)) {
      expect(text).not.toMatch(/\b(simply|just|easy|easily|obviously|of course|please)\b|[!—–]/i)
    }
  })

  it('never calls anything trusted, since the page has no trust store', () => {
    for (const text of [entry.term, ...(entry.alsoCalled ?? []), ...paragraphs(entry)]) {
      expect(text).not.toMatch(/\b(un)?trusted\b|\btrustworthy\b/i)
    }
  })

  it('leads only to other entries, and to each once', () => {
    const see: readonly TermId[] = entry.see ?? []
    for (const other of see) expect(glossary).toHaveProperty([other])
    expect(see).not.toContain(id)
    expect(new Set(see).size).toBe(see.length)
  })

  it('names a source', () => {
    const standard = /^RFC \d{4}( sections? \d+(\.\d+)*( and \d+(\.\d+)*)?)?$|^X\.\d{3}$/
    const unknown = entry.source.split('; ').filter((each) => !standard.test(each) && !documents.includes(each))
    expect(
      unknown.map((each) => `the entry ${id} names “${each}”: no standard, and no document that this test knows`),
    ).toEqual([])
  })
})

/**
 * Where the glossary of PTC's technical note says something that the standards do not, our entry must say it right.
 * `wrong` is the mistaken idea; `must` is said somewhere in the entry, `mustNot` nowhere.
 */
const corrections: readonly { wrong: string; term: TermId; must: readonly RegExp[]; mustNot: readonly RegExp[] }[] = [
  {
    wrong: 'a public key verifies the signature of a private key',
    term: 'public-key',
    must: [/verifies signatures made with the private key/, /over some data/],
    mustNot: [/signature of (a|the) private key/i],
  },
  {
    wrong: 'the public key encrypts the messages',
    term: 'public-key',
    must: [/does not encrypt the traffic/, /session keys/],
    mustNot: [/encrypts (the )?(messages|communication)/i],
  },
  {
    wrong: 'the private key encrypts the communication',
    term: 'private-key',
    must: [/can sign/, /does not encrypt the traffic/, /never part of a certificate/],
    mustNot: [/used to encrypt/i],
  },
  {
    wrong: 'a key is a string of numbers and letters to encrypt or decrypt',
    term: 'key',
    must: [/^A number/, /signing, verifying/, /not the key itself/],
    mustNot: [/string of/i],
  },
  {
    wrong: 'an X.509 certificate holds validation dates, and no subject, issuer or signature is mentioned',
    term: 'x509-certificate',
    must: [/validity period/, /subject/, /issuer/, /signature of the issuer/, /X\.509/],
    mustNot: [/validation date/i, /x509/],
  },
  {
    wrong: 'a certificate authority is a third party',
    term: 'certificate-authority',
    must: [/department of your company/],
    mustNot: [/third party/i],
  },
  {
    wrong: 'a certificate authority signs public keys and always keeps a revocation list',
    term: 'certificate-authority',
    must: [/signs certificates/, /or do neither/],
    mustNot: [/signs public keys/i],
  },
  {
    wrong: 'a self-signed certificate uses its own private key',
    term: 'self-signed-certificate',
    must: [/private key of its own subject/, /That key is not in the certificate/],
    mustNot: [/its own private key/i],
  },
  {
    wrong: 'self-signed as such is a warning sign',
    term: 'self-signed-certificate',
    must: [/Every root certificate is self-signed/, /not a warning/],
    mustNot: [],
  },
  {
    wrong: 'a self-signed certificate serves for encryption, and that is enough',
    term: 'self-signed-certificate',
    must: [/server is not identified/, /attacker in the middle/],
    mustNot: [/only for (data )?encryption/i],
  },
  {
    wrong: 'a trust store is a cache',
    term: 'trust-store',
    must: [/configured list/, /Nothing enters by itself/],
    mustNot: [/cache\b/i],
  },
  {
    wrong: 'a certificate shows the identity of the sender',
    term: 'certificate',
    must: [/belongs to a named subject/, /possession of the matching private key/],
    mustNot: [/sender/i],
  },
  {
    wrong: 'a copy of a CA signed certificate is what to import',
    term: 'root-certificate',
    must: [/one root, saved as Base-64 \.cer/, /do not mean the certificate of the server/],
    mustNot: [],
  },
  {
    wrong: 'the top of the path is always the root of the server',
    term: 'tls-inspection',
    must: [/root of the device instead of the root of the server/],
    mustNot: [],
  },
  {
    wrong: 'the common name is the host name that counts',
    term: 'common-name',
    must: [/ignore the common name/],
    mustNot: [],
  },
]

describe('where the technical note is not correct', () => {
  it.each(corrections)('does not say that $wrong', ({ term, must, mustNot }) => {
    const text = paragraphs(glossary[term]).join('\n')
    for (const pattern of must) expect(text).toMatch(pattern)
    for (const pattern of mustNot) expect(text).not.toMatch(pattern)
  })
})
