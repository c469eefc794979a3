import { describe, expect, it } from 'vitest'
import type { Step } from '../../../src/core/index.ts'
import type { Who } from '../../../src/core/finding/who.ts'
import type { BuiltCertificate } from '../../support/certificate-builder.ts'
import { answerOf, expectedOf, filesOf, judged, type AnswerSituation } from './situation.ts'
import { everySituation, situations } from './situations/index.ts'

/** Judges the chain in this order and compares the answer with the expected one. */
async function isRight(situation: AnswerSituation, certificates: readonly BuiltCertificate[]) {
  const report = await judged(filesOf(situation, certificates), situation)
  const { remarks, ca, ...said } = answerOf(report)
  expect(said).toEqual(expectedOf(situation))
  if (situation.ca !== undefined) expect(ca).toBe(situation.ca)
  expect(remarks).toEqual(expect.arrayContaining([...(situation.remarks ?? [])]))
}

describe.each(Object.entries(situations))('%s', (_, group) => {
  it.each(group.map((situation) => [situation.what, situation] as const))('%s', async (_, situation) => {
    const { certificates = [] } = situation
    await isRight(situation, certificates)
    if (certificates.length > 1) await isRight(situation, [...certificates].reverse())
  })
})

/** The people who can take each step: nobody else is named where its button is. */
const takers: Readonly<Record<Step['action'], readonly Who[]>> = {
  'add-files': ['you'],
  'choose-server': ['you'],
  'compare-roots': ['you'],
  // Its administrator changes what the server sends.
  'complete-chain': ['server-administrator'],
  'enter-host': ['you'],
  'enter-password': ['you'],
  // Its owner has it; the person downloads a root that is public.
  'find-issuer': ['ca-owner', 'you'],
  // Its holder has a self-signed one as it was.
  'get-again': ['sender', 'server-administrator', 'opc-ua-operator'],
  'get-list': ['ca-owner'],
  'judge-at-date': ['you'],
  'read-findings': ['you'],
  // Those who run or issue it; the sender of what is self-signed.
  'replace-certificate': ['server-administrator', 'ca-owner', 'opc-ua-operator', 'sender'],
  // Its operator imports it on the other side.
  'save-application': ['you', 'opc-ua-operator'],
  'save-chain-from-browser': ['you', 'it-security'],
  'save-issuer': ['you'],
  'save-root': ['you'],
  'save-self-signed': ['you'],
}

it('the person who acts can take the step that the button leads to', () => {
  const unfit = everySituation.filter(({ next, who }) => !takers[next].includes(who))
  // A file that is not whole can be added again when its sender sent it again.
  const others = unfit.filter(
    ({ who, code }) => !(who === 'sender' && ['file-damaged', 'part-damaged', 'other-object'].includes(code)),
  )
  expect(others.map(({ what, next, who }) => `${what}: ${who}, ${next}`)).toEqual([])
})

it('each action is the next step of a situation', () => {
  const taken = new Set<string | undefined>(everySituation.flatMap(({ next, second }) => [next, second]))
  expect(Object.keys(takers).filter((action) => !taken.has(action))).toEqual([])
})

it('no two situations have one name', () => {
  const names = everySituation.map(({ what }) => what)
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
})
