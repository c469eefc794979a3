import { describe, expect, it } from 'vitest'
import { faultWords, waysFacts, waysTitle } from '../../../../src/core/explain/path/ways.ts'
import { plainText } from '../../../../src/core/explain/text/sentence.ts'
import {
  countWays,
  hasSeveralWays,
  waysOf,
  type HolderId,
  type Ways,
} from '../../../../src/core/report/question/ways.ts'
import { certificate, plantChain, type BuiltCertificate } from '../../../support/certificate-builder.ts'
import { severalWays, type SeveralWays } from '../../../support/several-ways.ts'
import { testKey } from '../../../support/test-keys.ts'
import { opened } from './opened.ts'

const { root, issuing, server } = plantChain()

async function ways(certificates: readonly BuiltCertificate[], shown = 0) {
  const { report } = await opened(certificates)
  const path = report.paths[shown]!
  return { report, path, ways: waysOf(report, path), counts: countWays(report, path) }
}

/** `Subject > Issuer: state, fault; fault`; `*` where it is on the way that is shown, `?` after a missing issuer. */
function spelled({ certified, holders }: Ways): string[] {
  const nameOf = (id: HolderId | undefined) => {
    const holder = holders.find((each) => each.id === id)
    return holder ? holder.name + (holder.missing ? '?' : '') : 'end'
  }
  return certified.map(({ subject, issuer, state, shown, faults, selfSigned }) => {
    const above = selfSigned ? 'itself' : nameOf(issuer)
    const said = faults.map((fault) => (fault.by === 'dates' ? fault.state : faultWords(fault)))
    return `${shown ? '*' : ' '}${nameOf(subject)} > ${above}: ${[state, ...said].join(', ')}`
  })
}

const plant = [
  '*thingworx.plant.example > Plant Issuing CA: valid',
  '*Plant Issuing CA > Plant Root CA: valid',
  '*Plant Root CA > itself: valid',
]

const CASES: Record<SeveralWays, { readonly drawn: readonly string[]; readonly said: string }> = {
  crossSigned: {
    drawn: [...plant, ' Plant Root CA > Old Holding Root CA: valid', ' Old Holding Root CA > itself: valid'],
    said: '2 valid',
  },
  twoRoots: {
    drawn: [...plant, ' Plant Issuing CA > Old Holding Root CA: valid', ' Old Holding Root CA > itself: valid'],
    said: '2 valid',
  },
  rekeyed: {
    drawn: [
      ...plant,
      ' Plant Issuing CA > Plant Root CA: rejected, Not used: its key identifier differs, and the key that signed is known',
    ],
    said: '1 valid, 1 issuer not used',
  },
  rekeyedTwice: {
    drawn: [...plant, ' Plant Issuing CA > Plant Root CA: valid', ' Plant Root CA > itself: valid'],
    said: '2 valid',
  },
  bridged: {
    drawn: [
      '*mqtt.plant.example > Beta CA: valid',
      '*Beta CA > Plant Root CA: valid',
      '*Plant Root CA > itself: valid',
      ' Beta CA > Bridge CA: valid',
      ' Bridge CA > Alpha CA: valid',
      ' Alpha CA > Plant Root CA: valid',
      ' Bridge CA > Beta CA: undetermined, Not used: it is already below in the path',
      ' Alpha CA > Bridge CA: undetermined, Not used: it is already below in the path',
    ],
    said: '2 valid, 2 not decided',
  },
  loop: {
    drawn: [
      '*round.plant.example > Round Alpha CA: undetermined',
      '*Round Alpha CA > Round Beta CA: undetermined',
      '*Round Beta CA > Round Alpha CA: undetermined, Not used: it is already below in the path',
      ' Round Beta CA > Round Alpha CA: undetermined, Not used: it is already below in the path',
    ],
    said: '2 not decided',
  },
  missingIssuer: {
    drawn: [...plant, ' Plant Issuing CA > Old Holding Root CA?: undetermined'],
    said: '1 valid, 1 not decided',
  },
  namesake: {
    drawn: [
      '*thingworx.plant.example > Plant Issuing CA: undetermined',
      '*Plant Issuing CA > Plant Root CA?: undetermined',
      ' Plant Issuing CA > Plant Root CA: rejected, Not used: its key did not make the signature, and no other key here did',
    ],
    said: '1 not decided, 1 issuer not used',
  },
  brokenSignature: {
    drawn: [
      ...plant,
      ' Plant Issuing CA > Old Holding Root CA: invalid, Signature is wrong',
      ' Old Holding Root CA > itself: invalid',
    ],
    said: '1 valid, 1 invalid',
  },
  expired: {
    drawn: [
      ...plant,
      ' Plant Issuing CA > Old Holding Root CA: invalid, expired',
      ' Old Holding Root CA > itself: invalid',
    ],
    said: '1 valid, 1 invalid',
  },
  renewedTwice: {
    drawn: [...plant, ' Plant Root CA > itself: valid', ' Plant Issuing CA > Plant Root CA: valid'],
    said: '4 valid',
  },
  sameDay: {
    drawn: [...plant, ...Array<string>(2).fill(' Plant Issuing CA > Plant Root CA: valid')],
    said: '3 valid',
  },
}

describe.each(Object.entries(CASES))('%s', (what, { drawn, said }) => {
  const certificates = severalWays[what as SeveralWays]

  it('has all its ways, the shown one and the reasons of those that fail', async () => {
    const { report, path, ways: found, counts } = await ways(certificates)
    expect(hasSeveralWays(report, path)).toBe(true)
    expect(spelled(found)).toEqual(drawn)
    expect(found.left).toBe(0)
    expect(waysFacts(counts)).toBe(said)
  })

  it('is drawn alike whichever of its ways is shown', async () => {
    const { report, ways: found } = await ways(certificates)
    const listed = report.paths.filter(({ certificates: [foot] }) => foot === found.target)
    for (const path of listed) {
      const { certified, holders } = waysOf(report, path)
      expect(certified.map(({ id }) => id)).toEqual(found.certified.map(({ id }) => id))
      expect(holders.map(({ id }) => id)).toEqual(found.holders.map(({ id }) => id))
      const shown = certified.filter((each) => each.shown).map((each) => each.certificate)
      expect([...shown].sort()).toEqual([...path.certificates].sort())
    }
  })
})

it('the order of the files changes nothing but numbers', async () => {
  const { ways: found } = await ways([...severalWays.bridged].reverse())
  expect(spelled(found)).toEqual(CASES.bridged.drawn)
})

it('a holder is one name with one key: two certificates of it are one, a second key is another one with its number', async () => {
  const { ways: found } = await ways(severalWays.rekeyedTwice)
  expect(found.holders.map(({ name, certificates, key }) => [name, certificates.length, key !== undefined])).toEqual([
    ['thingworx.plant.example', 1, false],
    ['Plant Issuing CA', 2, false],
    ['Plant Root CA', 1, true],
    ['Plant Root CA', 1, true],
  ])
})

it('one certificate of two names and one key is two holders', async () => {
  const former = certificate({ subject: 'Former Name CA', ca: true, key: issuing.key, issuer: root })
  const byFormer = certificate({ subject: 'Plant Issuing CA', ca: true, key: issuing.key, issuer: former })
  const { ways: found } = await ways([server, issuing, byFormer, former, root])
  expect(spelled(found)).toContain(' Plant Issuing CA > Former Name CA: valid')
})

it('one way is not several, with a root, without one, and alone', async () => {
  for (const chain of [[server, issuing, root], [server, issuing], [server], [root]]) {
    const { report, path } = await ways(chain)
    expect(hasSeveralWays(report, path)).toBe(false)
  }
})

it('says of how many ways it knows, and of whom', async () => {
  const { counts } = await ways(severalWays.renewedTwice)
  expect(plainText(waysTitle(counts, 'thingworx.plant.example'))).toBe('4 ways up from thingworx.plant.example')
  expect(plainText(waysTitle({ ...counts, all: false }, ''))).toBe('At least 4 ways up')
})

describe('what is drawn is bounded', () => {
  it('of a root that was renewed forty times a few certificates, the shown one among them, and how many are left', async () => {
    const roots = Array.from({ length: 40 }, () => certificate({ ...root.spec, key: root.key }))
    const { report, ways: found, counts } = await ways([server, issuing, ...roots], 20)
    expect(counts.known).toBe(40)
    expect(found.certified.length).toBeLessThanOrEqual(7)
    expect(found.certified.filter(({ shown }) => shown).map((each) => each.certificate)).toEqual(
      expect.arrayContaining([...report.paths[20]!.certificates]),
    )
    expect(found.left).toBe(32 + 2 - found.certified.length)
  })

  it('of a path of 10,000 certificates of one name the lowest, hanging together, within a second', async () => {
    const { report, path } = await opened(severalWays.crossSigned)
    const [summary] = report.certificates
    const members = Array.from({ length: 10_000 }, (_, i) => ({
      ...summary!,
      id: `c${i + 1}` as const,
      key: i,
      subject: 'one name',
      subjectName: 'CN=one name',
    }))
    const certificates = members.map(({ id }) => id)
    const long = { ...path, certificates, links: [] }
    const again = { ...long, id: 'p2' as const, certificates: [...certificates.slice(0, 5_000), 'c9999' as const] }
    const whole = { ...report, certificates: members, paths: [long, again], rejectedLinks: [] }
    const began = performance.now()
    const found = waysOf(whole, long)
    expect(performance.now() - began).toBeLessThan(1_000)
    expect(found.certified.length).toBeLessThanOrEqual(48)
    expect(found.certified.length + found.left).toBe(10_000)
    const reached = new Set<HolderId | undefined>([found.holders[0]?.id])
    for (const { subject, issuer } of found.certified) {
      expect(reached.has(subject)).toBe(true)
      reached.add(issuer)
    }
  })

  it('of CAs that all certified one another no more than fits, and of a thousand namesakes a dozen', async () => {
    const own = Array.from({ length: 12 }, (_, i) => certificate({ subject: `Mesh CA ${i}`, ca: true, issuer: root }))
    const crosses = own.flatMap((issuer) =>
      own.filter((each) => each !== issuer).map((each) => certificate({ subject: each.subject, ca: true, issuer })),
    )
    const leaf = certificate({ subject: 'leaf', issuer: own[0]! })
    const mesh = await ways([leaf, ...own, ...crosses, root])
    expect(mesh.counts.known).toBeGreaterThan(31)
    expect(mesh.ways.certified.length).toBeLessThanOrEqual(60)
    const namesakes = Array.from({ length: 200 }, (_, i) =>
      certificate({ subject: 'Plant Root CA', ca: true, key: testKey(`namesake ${i}`) }),
    )
    const crowded = await ways([server, issuing, root, ...namesakes])
    expect(crowded.ways.certified.filter(({ state }) => state === 'rejected')).toHaveLength(12)
    expect(crowded.ways.left).toBe(188)
  })
})
