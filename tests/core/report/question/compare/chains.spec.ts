import { describe, expect, it } from 'vitest'
import {
  changedExtensions,
  chainSummaryWords,
  compareChains,
  createEngine,
  differenceWords,
  pairChains,
  proposedChains,
  type CertificateDetail,
  type PathSummary,
  type Report,
} from '../../../../../src/core/index.ts'
import { plainText } from '../../../../../src/core/explain/text/sentence.ts'
import {
  certificate,
  during,
  type BuiltCertificate,
  type CertificateSpec,
} from '../../../../support/certificate-builder.ts'
import {
  basicConstraints,
  extendedKeyUsage,
  subjectAlternativeName,
  type Purpose,
} from '../../../../support/extension-writer.ts'
import { noRoots, pemFile } from '../../../../support/inspect.ts'
import { testKey } from '../../../../support/test-keys.ts'

const first = { notBefore: Date.UTC(2025, 0, 1), notAfter: Date.UTC(2027, 0, 1) }
const second = { notBefore: Date.UTC(2026, 0, 1), notAfter: Date.UTC(2028, 0, 1) }
const root = certificate({ subject: 'Root', ca: true })
const issuing = certificate({ subject: 'Issuing', ca: true, issuer: root })

interface More extends Partial<CertificateSpec> {
  readonly hosts?: readonly string[]
  readonly usages?: readonly Purpose[]
}

const server = (
  issuer: BuiltCertificate,
  { hosts = ['plc.example', 'hmi.example'], usages = ['serverAuth'], ...more }: More = {},
) =>
  certificate({
    subject: 'plc.example',
    issuer,
    ...first,
    ...more,
    extensions: {
      subjectAlternativeName: subjectAlternativeName(hosts.map((dns) => ({ dns }))),
      extendedKeyUsage: extendedKeyUsage([...usages]),
    },
  })

const old = server(issuing)
const oldChain = [old, issuing, root]
const renewed = (issuer: BuiltCertificate, more: More = {}) =>
  server(issuer, { ...second, key: testKey('renewed server'), ...more })

const newRoot = certificate({ subject: 'New Root', ca: true })
const newIssuing = certificate({ subject: 'Issuing 2', ca: true, issuer: root })
const rekeyedIssuing = certificate({ subject: 'Issuing', ca: true, issuer: root, key: testKey('issuing, again') })
const underNewRoot = certificate({ subject: 'Issuing 2', ca: true, issuer: newRoot })
const reissuedRoot = certificate({ ...root.spec, key: root.key, notAfter: Date.UTC(2040, 0, 1) })
const underReissued = certificate({ ...issuing.spec, issuer: reissuedRoot })
const rekeyedRoot = certificate({ subject: 'Root', ca: true, key: testKey('root, again') })
const underRekeyed = certificate({
  subject: 'Issuing',
  ca: true,
  issuer: rekeyedRoot,
  key: testKey('issuing, rekeyed'),
})
const policy = certificate({ subject: 'Policy', ca: true, issuer: root })
const underPolicy = certificate({ ...issuing.spec, issuer: policy, key: issuing.key })
const crossed = certificate({ subject: 'New Root', ca: true, issuer: root })
const issuingByNewRoot = certificate({ ...issuing.spec, issuer: newRoot, key: issuing.key })
const briefIssuing = certificate({ subject: 'Issuing 2', ca: true, issuer: root, notAfter: Date.UTC(2027, 5, 1) })
const lone = certificate({ subject: 'plc.example', ...second, key: testKey('alone') })

interface Seen {
  readonly report: Report
  /** Their names, `-` where a chain has none, from the foot up, with what became of them. */
  readonly pairs: readonly string[]
  readonly codes: readonly string[]
  readonly said: readonly string[]
  readonly summary: string
  /** Extensions that changed, by the place of the pair. */
  readonly extensions: readonly string[]
}

/** Opens both chains as two files, and compares them as they are listed. */
async function compare(
  one: readonly BuiltCertificate[],
  other: readonly BuiltCertificate[],
  { beside = [], instant = during }: { readonly beside?: Row['beside']; readonly instant?: number } = {},
): Promise<Seen> {
  const engine = createEngine({ subtle: crypto.subtle, bundledRoots: noRoots })
  await engine.open([pemFile(one, 'old.pem'), pemFile([...other, ...beside], 'new.pem')])
  const report = await engine.judge({ instant })
  const byDer = new Map<string, BuiltCertificate>([...one, ...other].map((each) => [hex(each.der), each]))
  const built = new Map<string, BuiltCertificate | undefined>()
  const details = new Map<string, CertificateDetail>()
  for (const { id } of report.certificates) {
    const octets = await engine.octets(id, { start: 0, end: Infinity })
    built.set(id, octets && byDer.get(hex(octets)))
    const detail = await engine.detail(id)
    if (detail) details.set(id, detail)
  }
  const chainOf = (chain: readonly BuiltCertificate[]): PathSummary => {
    const path = report.paths.find(
      ({ certificates }) =>
        certificates.length === chain.length && certificates.every((id, i) => built.get(id) === chain[i]),
    )
    if (!path) throw new Error('the Report has no such path')
    return path
  }
  const compared = (chain: readonly BuiltCertificate[]) => {
    const path = chainOf(chain)
    return { path, detail: details.get(path.certificates[0]!)! }
  }
  const { differences, pairs, summary } = compareChains(report, compared(one), compared(other))
  return {
    report,
    pairs: pairs.map(({ change, old: before, now }) => `${before?.subject ?? '-'} > ${now?.subject ?? '-'}: ${change}`),
    codes: differences.map(({ code }) => code),
    said: differences.map((each) => plainText(differenceWords(each))),
    summary: plainText(chainSummaryWords(summary)),
    extensions: pairs.flatMap((pair) =>
      pair.old && pair.now ? changedExtensions(details.get(pair.old.id)!, details.get(pair.now.id)!).join(', ') : '',
    ),
  }
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

const stays = 'Importing is not needed: the trust stores stay as they are.'
const needed = 'Importing is needed: change the trust stores.'
const unknown = 'Whether importing is needed cannot be told: a root is missing.'
const keeps = 'The server keeps all its names.'
const until = 'The new chain holds until 2028-01-01.'

interface Row {
  readonly as: string
  readonly now: readonly BuiltCertificate[]
  readonly before?: readonly BuiltCertificate[]
  /** Certificates that are open as well. */
  readonly beside?: readonly BuiltCertificate[]
  readonly summary: string
  readonly pairs: readonly string[]
  readonly codes: readonly string[]
}

const foot = 'plc.example > plc.example: new-key'
const table: readonly Row[] = [
  {
    as: 'a renewed server certificate below the same CAs',
    now: [renewed(issuing), issuing, root],
    summary: `${stays} ${keeps} ${until}`,
    pairs: [foot, 'Issuing > Issuing: same', 'Root > Root: same'],
    codes: ['key-new', 'chain-ends-later', 'root-same'],
  },
  {
    as: 'a new intermediate',
    now: [renewed(newIssuing), newIssuing, root],
    summary: `${stays} ${keeps} ${until}`,
    pairs: [foot, 'Issuing > Issuing 2: replaced', 'Root > Root: same'],
    codes: ['issuer-new', 'intermediates-new', 'key-new', 'chain-ends-later', 'root-same'],
  },
  {
    as: 'an intermediate with a new key',
    now: [renewed(rekeyedIssuing), rekeyedIssuing, root],
    summary: `${stays} ${keeps} ${until}`,
    pairs: [foot, 'Issuing > Issuing: new-key', 'Root > Root: same'],
    codes: ['intermediates-new', 'key-new', 'chain-ends-later', 'root-same'],
  },
  {
    as: 'a root that was issued again for its key',
    now: [renewed(underReissued), underReissued, reissuedRoot],
    summary: `Importing is not needed yet: the old root still holds. ${keeps} ${until}`,
    pairs: [foot, 'Issuing > Issuing: renewed', 'Root > Root: renewed'],
    codes: ['root-renewed', 'intermediates-new', 'key-new', 'chain-ends-later'],
  },
  {
    as: 'a root of the old name with a new key',
    now: [renewed(underRekeyed), underRekeyed, rekeyedRoot],
    summary: `${needed} ${keeps} ${until}`,
    pairs: [foot, 'Issuing > Issuing: new-key', 'Root > Root: new-key'],
    codes: ['root-new', 'intermediates-new', 'key-new', 'chain-ends-later'],
  },
  {
    as: 'another root',
    now: [renewed(underNewRoot), underNewRoot, newRoot],
    summary: `${needed} ${keeps} ${until}`,
    pairs: [foot, 'Issuing > Issuing 2: replaced', 'Root > New Root: replaced'],
    codes: ['root-new', 'issuer-new', 'intermediates-new', 'key-new', 'chain-ends-later'],
  },
  {
    as: 'a name lost',
    now: [renewed(issuing, { hosts: ['PLC.example', 'new.example'] }), issuing, root],
    summary: `${stays} The server loses 1 name. ${until}`,
    pairs: [foot, 'Issuing > Issuing: same', 'Root > Root: same'],
    codes: ['names-lost', 'key-new', 'chain-ends-later', 'names-added', 'root-same'],
  },
  {
    as: 'names that a star covers now',
    before: [server(issuing, { hosts: ['a.plant.example', 'b.plant.example'] }), issuing, root],
    now: [renewed(issuing, { hosts: ['*.plant.example'] }), issuing, root],
    summary: `${stays} ${keeps} ${until}`,
    pairs: [foot, 'Issuing > Issuing: same', 'Root > Root: same'],
    codes: ['key-new', 'chain-ends-later', 'names-added', 'root-same'],
  },
  {
    as: 'a star that does not cover what lies deeper',
    before: [server(issuing, { hosts: ['a.b.plant.example'] }), issuing, root],
    now: [renewed(issuing, { hosts: ['*.plant.example'] }), issuing, root],
    summary: `${stays} The server loses 1 name. ${until}`,
    pairs: [foot, 'Issuing > Issuing: same', 'Root > Root: same'],
    codes: ['names-lost', 'key-new', 'chain-ends-later', 'names-added', 'root-same'],
  },
  {
    as: 'a chain put in by a CA between',
    now: [renewed(underPolicy), underPolicy, policy, root],
    summary: `${stays} ${keeps} ${until}`,
    pairs: [foot, 'Issuing > Issuing: certified-anew', '- > Policy: added', 'Root > Root: same'],
    codes: ['intermediates-new', 'key-new', 'chain-ends-later', 'root-same'],
  },
  {
    as: 'a chain from which a CA was taken',
    before: [server(underPolicy), underPolicy, policy, root],
    now: [renewed(issuing), issuing, root],
    summary: `${stays} ${keeps} ${until}`,
    pairs: [foot, 'Issuing > Issuing: certified-anew', 'Policy > -: gone', 'Root > Root: same'],
    codes: ['intermediates-new', 'key-new', 'chain-ends-later', 'root-same'],
  },
  {
    as: 'a chain without its intermediate',
    now: [renewed(root), root],
    summary: `${stays} ${keeps} ${until}`,
    pairs: [foot, 'Issuing > -: gone', 'Root > Root: same'],
    codes: ['issuer-new', 'key-new', 'chain-ends-later', 'root-same'],
  },
  {
    as: 'the old CA certified by another root, the old way still open',
    now: [renewed(issuing), issuingByNewRoot, newRoot],
    summary: `${stays} ${keeps} ${until}`,
    pairs: [foot, 'Issuing > Issuing: certified-anew', 'Root > New Root: replaced'],
    codes: ['root-crossed', 'intermediates-new', 'key-new', 'chain-ends-later'],
  },
  {
    as: 'a new root, which the old root has certified too',
    now: [renewed(underNewRoot), underNewRoot, newRoot],
    beside: [crossed],
    summary: `${stays} ${keeps} ${until}`,
    pairs: [foot, 'Issuing > Issuing 2: replaced', 'Root > New Root: replaced'],
    codes: ['root-crossed', 'issuer-new', 'intermediates-new', 'key-new', 'chain-ends-later'],
  },
  {
    as: 'a chain by a cross-certificate to the old root',
    now: [renewed(underNewRoot), underNewRoot, crossed, root],
    summary: `${stays} ${keeps} ${until}`,
    pairs: [foot, 'Issuing > Issuing 2: replaced', '- > New Root: added', 'Root > Root: same'],
    codes: ['issuer-new', 'intermediates-new', 'key-new', 'chain-ends-later', 'root-same'],
  },
  {
    as: 'a purpose lost',
    before: [server(issuing, { usages: ['serverAuth', 'clientAuth'] }), issuing, root],
    now: [renewed(issuing), issuing, root],
    summary: `${stays} ${keeps} ${until}`,
    pairs: [foot, 'Issuing > Issuing: same', 'Root > Root: same'],
    codes: ['purposes-lost', 'key-new', 'chain-ends-later', 'root-same'],
  },
  {
    as: 'a certificate that is no longer a server’s',
    now: [renewed(issuing, { usages: ['clientAuth'] }), issuing, root],
    summary: `${stays} The certificate keeps all its names. ${until}`,
    pairs: [foot, 'Issuing > Issuing: same', 'Root > Root: same'],
    codes: ['purposes-lost', 'key-new', 'chain-ends-later', 'root-same'],
  },
  {
    as: 'a renewal for the old key that ends sooner',
    now: [renewed(issuing, { key: old.key, notAfter: Date.UTC(2026, 11, 1) }), issuing, root],
    summary: `${stays} ${keeps} The new chain holds until 2026-12-01.`,
    pairs: ['plc.example > plc.example: renewed', 'Issuing > Issuing: same', 'Root > Root: same'],
    codes: ['chain-ends-sooner', 'key-same', 'root-same'],
  },
  {
    as: 'the same chain',
    now: oldChain,
    summary: `${stays} ${keeps} The new chain holds until 2027-01-01.`,
    pairs: ['plc.example > plc.example: same', 'Issuing > Issuing: same', 'Root > Root: same'],
    codes: ['one-chain'],
  },
  {
    as: 'both chains without their root, below one CA',
    before: [old, issuing],
    now: [renewed(issuing), issuing],
    summary: `${stays} ${keeps} ${until}`,
    pairs: [foot, 'Issuing > Issuing: same'],
    codes: ['key-new', 'chain-ends-later', 'top-same'],
  },
  {
    as: 'both chains without their root, below two CAs of it',
    before: [old, issuing],
    now: [renewed(newIssuing), newIssuing],
    summary: `Importing is probably not needed. ${keeps} ${until}`,
    pairs: [foot, 'Issuing > Issuing 2: replaced'],
    codes: ['issuer-same', 'issuer-new', 'intermediates-new', 'key-new', 'chain-ends-later'],
  },
  {
    as: 'both chains without their roots, of one name and two keys',
    before: [old, issuing],
    now: [renewed(underRekeyed), underRekeyed],
    summary: `${unknown} ${keeps} ${until}`,
    pairs: [foot, 'Issuing > Issuing: new-key'],
    codes: ['root-unknown', 'intermediates-new', 'key-new', 'chain-ends-later'],
  },
  {
    as: 'the new chain without its root',
    now: [renewed(underNewRoot), underNewRoot],
    summary: `${unknown} ${keeps} ${until}`,
    pairs: [foot, 'Issuing > Issuing 2: replaced', 'Root > -: gone'],
    codes: ['root-unknown', 'issuer-new', 'intermediates-new', 'key-new', 'chain-ends-later'],
  },
  {
    as: 'an intermediate that ends before the server',
    now: [renewed(briefIssuing), briefIssuing, root],
    summary: `${stays} ${keeps} The new chain holds until 2027-06-01.`,
    pairs: [foot, 'Issuing > Issuing 2: replaced', 'Root > Root: same'],
    codes: ['issuer-new', 'intermediates-new', 'key-new', 'ends-first', 'chain-ends-later', 'root-same'],
  },
  {
    as: 'days between the two on which neither holds',
    before: [server(issuing, { notAfter: Date.UTC(2026, 6, 1) }), issuing, root],
    now: [renewed(issuing, { notBefore: Date.UTC(2026, 6, 5) }), issuing, root],
    summary: `Do not install the new chain yet: it fails a check. ${stays} ${keeps}`,
    pairs: [foot, 'Issuing > Issuing: same', 'Root > Root: same'],
    codes: ['chain-fails', 'gap', 'key-new', 'chain-ends-later', 'root-same'],
  },
  {
    as: 'a self-signed certificate instead',
    now: [lone],
    summary: `${needed} The server loses 1 name. ${until}`,
    pairs: [foot, 'Issuing > -: gone', 'Root > -: gone'],
    codes: ['names-lost', 'self-signed-new', 'issuer-new', 'key-new', 'chain-ends-later'],
  },
]

describe('an old chain and a renewed one', () => {
  it.each(table)('$as', async ({ before = oldChain, now, beside, summary, pairs, codes }) => {
    const seen = await compare(before, now, { beside })
    expect({ summary: seen.summary, pairs: seen.pairs, codes: seen.codes }).toEqual({ summary, pairs, codes })
  })

  it('says what is wrong with the new one, and which names are gone', async () => {
    const expired = renewed(issuing, { notAfter: Date.UTC(2026, 2, 1), hosts: ['plc.example'] })
    const { said } = await compare(oldChain, [expired, issuing, root])
    expect(said[0]).toBe('The new chain fails this check: Dates.')
    expect(said[1]).toBe('The new certificate no longer covers hmi.example. Connections to them fail.')
  })

  it('says which certificate the server has to send as well, where a cross-certificate keeps the old root', async () => {
    const now = [renewed(underNewRoot), underNewRoot, newRoot]
    const { said } = await compare(oldChain, now, { beside: [crossed] })
    expect(said[0]).toBe(
      'The new certificate also has a path to the old root Root. Importing is not needed if the server also sends New Root.',
    )
  })

  it('warns of a new root that has the name of the old one', async () => {
    const { said } = await compare(oldChain, [renewed(underRekeyed), underRekeyed, rekeyedRoot])
    expect(said[0]).toMatch(/Importing is needed .* Its name is the old one, its key is not\.$/)
  })

  it('does not rely on a way to the old root that fails', async () => {
    const ended = certificate({ ...crossed.spec, issuer: root, notAfter: Date.UTC(2026, 0, 1) })
    const now = [renewed(underNewRoot), underNewRoot, newRoot]
    expect((await compare(oldChain, now, { beside: [ended] })).codes[0]).toBe('root-new')
  })

  it('of an issued root, asks for the import once the old one has ended', async () => {
    const brief = certificate({ ...root.spec, key: root.key, notAfter: Date.UTC(2027, 6, 1) })
    const below = certificate({ ...issuing.spec, issuer: brief })
    const before = [server(below), below, brief]
    const now = [renewed(underReissued), underReissued, reissuedRoot]
    const after = { instant: Date.UTC(2027, 8, 1) }
    expect((await compare(before, now)).summary).toMatch(/^Importing is not needed yet/)
    expect((await compare(before, now, after)).summary).toMatch(/^Importing is needed/)
  })

  it('names the extensions that changed, but for those that follow from keys', async () => {
    const limited = certificate({
      ...issuing.spec,
      issuer: root,
      key: testKey('issuing, again'),
      extensions: { basicConstraints: basicConstraints(true, 0) },
    })
    const { extensions } = await compare(oldChain, [renewed(limited, { hosts: ['plc.example'] }), limited, root])
    expect(extensions).toEqual(['Subject Alternative Name', 'Basic Constraints', ''])
  })
})

describe('the pairs of long chains', () => {
  const chain = (length: number, name: (i: number) => string) =>
    Array.from(
      { length },
      (_, i) => ({ id: `c${name(i)}`, key: i, subjectName: name(i), issuerName: 'x', selfSigned: false }) as never,
    )

  it('are found by name wherever one was put in', () => {
    const [old, now] = [chain(150, (i) => `${i}`), chain(151, (i) => (i === 70 ? 'put in' : `${i < 70 ? i : i - 1}`))]
    const changes = pairChains(old, now).map(({ change }) => change)
    expect(changes.filter((change) => change === 'added')).toHaveLength(1)
    expect(changes.filter((change) => change === 'same')).toHaveLength(150)
  })

  it('are those of equal places where they are longer than anybody makes', () => {
    const [old, now] = [chain(5_000, (i) => `a${i}`), chain(6_000, (i) => `b${i}`)]
    const before = performance.now()
    const pairs = pairChains(old, now)
    expect(performance.now() - before).toBeLessThan(200)
    expect(pairs).toHaveLength(6_000)
    expect(pairs.filter(({ change }) => change === 'added')).toHaveLength(1_000)
  })
})

describe('two chains to compare', () => {
  const propose = async (open: readonly BuiltCertificate[], nth = 0) => {
    const engine = createEngine({ bundledRoots: noRoots })
    await engine.open([pemFile(open)])
    const report = await engine.judge({ instant: during })
    const foot = (id: string) => Number(report.paths.find((path) => path.id === id)?.certificates[0]?.slice(1)) - 1
    const proposed = proposedChains(report, report.certificates[nth]?.id, undefined)
    return proposed && { feet: proposed.chains.map((id) => open[foot(id)]), certain: proposed.certain }
  }
  const now = renewed(issuing)
  const other = server(issuing, { subject: 'scada.example', ...second })

  it('are those of the two servers that are open, the older one first', async () => {
    expect(await propose([now, old, issuing, root])).toEqual({ feet: [old, now], certain: true })
    expect(await propose([now, old, issuing, root], 3)).toEqual({ feet: [old, now], certain: true })
  })

  it('are else the one at hand and that of the likest certificate', async () => {
    expect(await propose([other, now, old, issuing, root], 1)).toEqual({ feet: [old, now], certain: false })
  })

  it('are none where one chain is open', async () => {
    expect(await propose([old, issuing, root])).toBeUndefined()
  })
})
