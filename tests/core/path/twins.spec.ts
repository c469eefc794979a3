import { describe, expect, it } from 'vitest'
import { createEngine, type Report } from '../../../src/core/index.ts'
import { curveParameters } from '../../../src/core/crypto/curve-parameters.ts'
import { readCertificate, type Certificate } from '../../../src/core/certificate/certificate.ts'
import { certificate, during, plantChain } from '../../support/certificate-builder.ts'
import { bitString, concat, integer, nothing, objectIdentifier, sequence, type Der } from '../../support/der-writer.ts'
import { source } from '../../support/inspect.ts'

const { root, issuing, server } = plantChain()
const order = BigInt(`0x${curveParameters['1.2.840.10045.3.1.7']!.n}`)

function read(der: Der): Certificate {
  const reading = readCertificate(der)
  if (!reading.ok) throw new Error('a certificate of the builder can be read')
  return reading.certificate
}

const rewritten = (
  der: Der,
  change: (parts: { tbs: Uint8Array; algorithm: Uint8Array; signature: Uint8Array }) => Der,
) => {
  const { tbs, signatureAlgorithm, signatureValue } = read(der)
  return change({
    tbs: tbs.encoded,
    algorithm: signatureAlgorithm.node.encoded,
    signature: signatureValue.octets,
  })
}

const withNull = (der: Der): Der =>
  rewritten(der, ({ tbs, signature }) =>
    sequence(tbs, sequence(objectIdentifier('1.2.840.10045.4.3.2'), nothing()), bitString(signature)),
  )
const indefinite = (der: Der): Der =>
  rewritten(der, ({ tbs, algorithm, signature }) =>
    concat(Uint8Array.of(0x30, 0x80), tbs, algorithm, bitString(signature), Uint8Array.of(0, 0)),
  )
const longLength = (der: Der): Der =>
  rewritten(der, ({ tbs, algorithm, signature }) =>
    sequence(tbs, concat(Uint8Array.of(0x30, 0x81, algorithm.length - 2), algorithm.subarray(2)), bitString(signature)),
  )
const damaged = (der: Der): Der =>
  rewritten(der, ({ tbs, algorithm, signature }) => {
    const changed = Uint8Array.from(signature)
    changed[changed.length - 1]! ^= 1
    return sequence(tbs, algorithm, bitString(changed))
  })
/** The other signature that ECDSA has for the same content: (r, n - s). */
const otherSignature = (der: Der): Der =>
  rewritten(der, ({ tbs, algorithm, signature }) => {
    const [r, s] = numbersOf(signature)
    return sequence(tbs, algorithm, bitString(sequence(integer(r), integer(order - s))))
  })
function numbersOf(signature: Uint8Array): [bigint, bigint] {
  const length = signature[3]!
  const number = (octets: Uint8Array) => BigInt(`0x${Buffer.from(octets).toString('hex')}`)
  return [number(signature.subarray(4, 4 + length)), number(signature.subarray(6 + length))]
}

async function judged(files: readonly Der[], engine = createEngine({ subtle: crypto.subtle })): Promise<Report> {
  for (const [i, der] of files.entries()) await engine.open([source(`${i}.cer`, Uint8Array.from(der))])
  return engine.judge({ instant: during })
}

/** The file that stands at a place of the best path, from the target up, and what is said of twins. */
async function best(files: readonly Der[], place: number) {
  const { paths, findings } = await judged(files)
  const id = paths[0]?.certificates[place]
  return {
    leads: files[Number(id?.slice(1)) - 1],
    verdict: paths[0]?.verdict,
    twins: findings.flatMap((one) => (one.code === 'certificate-twin' ? [one] : [])),
  }
}

// RFC 5280 section 4.1.2.2: "the issuer name and serial number identify a unique certificate".
describe('a certificate that is here twice', () => {
  it.each<[string, (der: Der) => Der, string[], boolean]>([
    ['with NULL beside the outer algorithm', withNull, ['algorithm'], false],
    ['in BER, of indefinite length', indefinite, ['encoding'], false],
    ['in BER, of a long length', longLength, ['algorithm'], false],
    ['with a damaged signature', damaged, ['signature'], true],
  ])('%s: the sound one leads, in whatever order', async (_, twinOf, differs, wrong) => {
    const cast = { root: root.der, issuing: issuing.der, server: server.der }
    for (const [place, part] of [
      [0, 'server'],
      [1, 'issuing'],
      [2, 'root'],
    ] as const) {
      const sound = cast[part]
      const twin = twinOf(sound)
      const others = Object.values(cast).filter((der) => der !== sound)
      for (const files of [
        [...others, sound, twin],
        [twin, sound, ...others],
        [sound, ...others, twin],
      ]) {
        const { leads, verdict, twins } = await best(files, place)
        expect(leads, part).toBe(sound)
        expect(verdict).toBe('valid')
        const [twinId, leader] = [twin, sound].map((der) => `c${files.indexOf(der) + 1}`)
        expect(twins).toMatchObject([{ location: { certificate: twinId }, params: { leader, differs, wrong } }])
      }
    }
  })

  it('with the other signature that ECDSA has: one comes first, in any order of files', async () => {
    const twin = otherSignature(root.der)
    const one = await best([server.der, issuing.der, root.der, twin], 2)
    const other = await best([twin, root.der, issuing.der, server.der], 2)
    expect(one.verdict).toBe('valid')
    expect(other.leads).toBe(one.leads)
    expect(one.twins).toMatchObject([{ params: { differs: ['signature'], wrong: false } }])
    expect(other.twins).toHaveLength(1)
  })

  it('in a file of its own comes before one found among other octets', async () => {
    const twin = otherSignature(root.der)
    // The octets of the two would be told apart by their length and order otherwise.
    for (const [own, found] of [
      [root.der, twin],
      [twin, root.der],
    ] as const) {
      const junk = concat(new Uint8Array(200).fill(0x55), found, new Uint8Array(90).fill(0x33))
      for (const files of [
        [server.der, issuing.der, own, junk],
        [junk, own, issuing.der, server.der],
      ]) {
        const { paths, certificates } = await judged(files)
        const leads = certificates.find(({ id }) => id === paths[0]?.certificates[2])
        expect(leads?.sources).toEqual([`s${files.indexOf(own) + 1}`])
      }
    }
  })

  it('with another content under the same serial number is reported', async () => {
    const [one, other] = ['a.example', 'b.example'].map((subject) =>
      certificate({ subject: 'twin.example', issuer: root, serialNumber: 7n, moreExtensions: [comment(subject)] }),
    )
    const { twins } = await best([root.der, one!.der, other!.der], 0)
    expect(twins).toMatchObject([{ params: { differs: ['content', 'signature'] } }])
  })

  it('is not what a renewal or a cross-certificate is', async () => {
    const renewed = certificate({ subject: 'Plant Issuing CA', ca: true, issuer: root })
    const crossed = certificate({
      subject: 'Plant Root CA',
      ca: true,
      issuer: certificate({ subject: 'Other', ca: true }),
    })
    const { findings } = await judged([root.der, issuing.der, renewed.der, crossed.der, server.der])
    expect(findings.filter(({ code }) => code === 'certificate-twin')).toEqual([])
  })
})

const comment = (text: string) => ({
  oid: '1.2.3.4',
  value: sequence(objectIdentifier(`1.2.${text.length}`), integer(text.charCodeAt(0))),
})
