import { describe, expect, it } from 'vitest'
import { answer, explain, groupAlike, headline, plainHeadline, sortFindings } from '../../../src/core/index.ts'
import { filesOf, judged } from './situation.ts'
import { everySituation } from './situations/index.ts'

const screens = await Promise.all(
  everySituation.map(async (situation) => {
    const report = await judged(filesOf(situation, situation.certificates ?? []), situation)
    const [path] = report.paths
    const { counting, advice } = sortFindings(report, path)
    return { situation, report, path, said: headline(report, path), findings: [...counting, ...advice] }
  }),
)

/**
 * The person can download a root of the same name, so that the owner of the expired one need not act; and can ask for
 * other uses of a key.
 */
const otherWay: readonly string[] = ['cross-root-expired', 'key-usage-missing']

/** Words in the place of a name. */
const nameless = /a certificate without a name/i

const share = (codes: readonly string[][]): Map<string, number> => {
  const times = new Map<string, number>()
  for (const code of codes.flatMap((each) => [...new Set(each)])) times.set(code, (times.get(code) ?? 0) + 1)
  return new Map([...times].map(([code, count]) => [code, count / codes.length]))
}

describe('over all situations', () => {
  it('no finding is on more than a tenth of the screens: it would be noise', () => {
    const often = [...share(screens.map(({ findings }) => findings.map(({ code }) => code)))]
    // Many situations are about these findings themselves.
    const subjects = ['expired', 'issuer-missing', 'no-certificate-here']
    expect(often.filter(([code, part]) => part > 0.1 && !subjects.includes(code))).toEqual([])
  })

  it('no screen says the same thing twice', () => {
    const twice = screens.flatMap(({ situation, findings }) => {
      const texts = findings.map((found) => explain(found).what)
      return texts.filter((text, i) => texts.indexOf(text) !== i).map((text) => `${situation.what}: ${text}`)
    })
    expect(twice).toEqual([])
  })

  it('no sentence is in view twice: of the answer, its remarks and the findings that count', () => {
    const sentences = (text: string) => text.split(/(?<=[.?!])\s+/).map((each) => each.trim())
    const twice = screens.flatMap(({ situation, report, path, said }) => {
      // There the headline gives the reason that the finding has.
      if (said.code === 'rule-broken') return []
      const shown = [said.title, said.text, ...said.remarks].map(plainHeadline)
      const found = groupAlike(sortFindings(report, path).counting).map(({ finding }) => explain(finding).what)
      const all = [...shown, ...found].flatMap(sentences).filter((each) => each !== '')
      return all.filter((each, i) => all.indexOf(each) !== i).map((each) => `${situation.what}: ${each}`)
    })
    expect(twice).toEqual([])
  })

  it('a red headline names a certificate or a file', () => {
    const nameless = screens
      .filter(({ said }) => said.tone === 'problem' && said.certificate !== undefined)
      .filter(({ said }) => !said.title.some((phrase) => typeof phrase !== 'string' && 'name' in phrase))
      // There the fault is in the choice of the person, not in a certificate.
      .filter(
        ({ said }) => !['anchor-not-chosen', 'no-acceptable-policy', 'too-many-intermediates'].includes(said.code),
      )
    expect(nameless.map(({ situation, said }) => `${situation.what}: ${plainHeadline(said.title)}`)).toEqual([])
  })

  it('every headline has at most twelve words and the names, and what to do at most two sentences', () => {
    const words = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
    const ours = (text: readonly unknown[]) =>
      text.map((phrase) => (typeof phrase === 'string' ? phrase.replace(nameless, 'x') : 'x')).join('')
    const long = screens.filter(({ said }) => words(ours(said.title)) > 12)
    expect(long.map(({ said }) => plainHeadline(said.title))).toEqual([])
    const chatty = screens.filter(({ said }) => (ours(said.text.slice(0, 1)).match(/[.!?](?=\s|$)/g) ?? []).length > 2)
    expect(chatty.map(({ said }) => plainHeadline(said.text))).toEqual([])
  })

  it('the headline and the finding that it is about name the same person', () => {
    const differ = screens.flatMap(({ situation, report, path }) => {
      const said = answer(report, path)
      if (!('finding' in said.params) || otherWay.includes(said.code)) return []
      const { who, ca, code } = said.params.finding
      return who === said.who && ca === said.ca ? [] : [`${situation.what}: ${said.who}, and ${who} for ${code}`]
    })
    expect(differ).toEqual([])
  })

  it('an intermediate that people may take for the missing one is named', () => {
    const of = (what: string) => screens.find(({ situation }) => situation.what === what)?.said.text ?? []
    expect(plainHeadline(of('the server, another intermediate of its root, and the root'))).toContain(
      'Office CA did not issue this certificate.',
    )
    expect(plainHeadline(of('the server does not send its intermediate, and the root is here'))).toContain(
      'Whether Plant Root CA belongs to this chain cannot be told.',
    )
  })

  it('the person who acts is the owner of a CA only where the CA has a name', () => {
    const nameless = screens.filter(({ said }) => said.who === 'ca-owner' && said.ca === undefined)
    expect(nameless.map(({ situation }) => situation.what)).toEqual([])
  })

  it('no button saves a root under a chain whose roots differ', () => {
    const wrong = screens.filter(({ said, situation }) => {
      const differ = situation.code === 'roots-differ' || situation.what.includes('two roots with different keys')
      const saves = said.next.action === 'save-root' || said.second?.action === 'save-root'
      return differ && saves && !situation.what.includes('expired')
    })
    expect(wrong.map(({ situation }) => situation.what)).toEqual([])
  })
})
