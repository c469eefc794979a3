import { describe, expect, it } from 'vitest'
import { errorTextFamilies } from '../../../../src/core/explain/error-text/registry.ts'
import { programs, type Program } from '../../../../src/core/explain/error-text/programs.ts'
import { situations } from '../../../../src/core/explain/error-text/situations.ts'
import type { Situation } from '../../../../src/core/explain/error-text/situation/situation.ts'
import { spell } from '../../../../src/core/explain/error-text/spelling.ts'
import { explainErrorText } from '../../../../src/core/explain/error-text/explain-error-text.ts'
import { whoIds } from '../../../../src/core/finding/who.ts'

const entries = errorTextFamilies.flatMap((family) =>
  family.entries.map((entry) => ({ family, entry, name: entry.says[0] })),
)
const allSituations: readonly (readonly [string, Situation])[] = Object.entries(situations)
const allPrograms: readonly (readonly [string, Program])[] = Object.entries(programs)

/** Habits that make a sentence hard to read. */
const banned =
  /\b(stands (above|beside)|whoever|none that|which is no|it is no root|withdrew|verifiers?|nothing to object to|not called for|many an?|all the same|in place of one|will do|need ask|held to be|signed itself)\b/i
const sentences = (text: string) => text.split(/(?<=[.?!])\s+/)
const words = (sentence: string) => sentence.split(/\s+/).length

describe('the table of messages', () => {
  it('has several hundred entries', () => {
    expect(entries.length).toBeGreaterThanOrEqual(300)
  })

  it('has no spelling that two entries claim', () => {
    const owners = new Map<string, string>()
    const twice = entries.flatMap(({ entry, name }) =>
      [...new Set(entry.says.map((each) => spell(each).letters))].flatMap((letters) => {
        const owner = owners.get(letters)
        owners.set(letters, name)
        return owner === undefined ? [] : [`“${letters}”: ${owner} and ${name}`]
      }),
    )
    expect(twice).toEqual([])
  })

  it.each(entries.map(({ family, entry, name }) => ({ name: `${family.program}: ${name}`, family, entry })))(
    '$name: has a source, and every spelling of it is recognised',
    ({ family, entry }) => {
      expect(entry.source ?? family.source).toMatch(/\w{2}/)
      for (const said of [...entry.says, ...(entry.alone ?? [])])
        expect(
          explainErrorText(said).map(({ name }) => name),
          said,
        ).toContain(entry.says[0])
    },
  )

  it('uses every situation and every program', () => {
    const used = new Set<string>(entries.map(({ entry }) => entry.situation))
    expect(Object.keys(situations).filter((id) => !used.has(id))).toEqual([])
    const speaking = new Set<string>(errorTextFamilies.map(({ program }) => program))
    expect(Object.keys(programs).filter((id) => !speaking.has(id))).toEqual([])
  })
})

describe('the explanation of a message', () => {
  it.each(allSituations.map(([id, situation]) => ({ id, situation })))(
    '$id: says in plain words what it means, why, what to do and who acts',
    ({ situation: { means, cause, toDo, who, trust } }) => {
      expect(whoIds).toContain(who)
      expect(sentences(means)).toHaveLength(1)
      for (const text of [means, cause, toDo]) {
        expect(text).toMatch(/[.]$/)
        expect(text).not.toMatch(banned)
        for (const sentence of sentences(text)) expect(words(sentence), sentence).toBeLessThanOrEqual(20)
      }
      expect(sentences(toDo).length + (trust ? 1 : 0), toDo).toBeLessThanOrEqual(2)
    },
  )

  it.each(entries.flatMap(({ entry: { means } }) => (means === undefined ? [] : [{ means }])))(
    'the narrower meaning is one short sentence: $means',
    ({ means }) => {
      expect(sentences(means)).toHaveLength(1)
      expect(means).toMatch(/[.]$/)
      expect(means).not.toMatch(banned)
      expect(words(means)).toBeLessThanOrEqual(20)
    },
  )

  it.each(allPrograms.map(([id, program]) => ({ id, program })))(
    '$id: one short sentence says where a root goes, with its source',
    ({ program: { trust, source } }) => {
      expect(sentences(trust)).toHaveLength(1)
      expect(trust).not.toMatch(banned)
      expect(words(trust)).toBeLessThanOrEqual(20)
      expect(source).toMatch(/\w{3}/)
    },
  )
})
