import { readFileSync, writeFileSync } from 'node:fs'
import { format } from 'prettier'
import { describe, expect, it } from 'vitest'
import { formWords, wantedWords } from '../../../../src/core/explain/export/export-words.ts'
import { commandText } from '../../../../src/core/explain/target/command-text.ts'
import { targetTexts } from '../../../../src/core/explain/target/target-texts.ts'
import { targets } from '../../../../src/core/export/target/registry.ts'
import { targetIds, type TargetId } from '../../../../src/core/finding/target.ts'

it('every target is in the registry, under its id', () => {
  expect(Object.keys(targets)).toEqual([...targetIds].sort())
  for (const [id, target] of Object.entries(targets)) expect(target.id).toBe(id)
})

describe.each(targetIds)('%s', (id) => {
  const { files } = targets[id]
  const text = targetTexts[id]

  it('has a source, or says “may”', () => {
    const said = [...text.steps, text.compare, text.never].join(' ')
    expect(text.sources.length > 0 || /\bmay\b/.test(said), `${id} says neither where it is from nor “may”`).toBe(true)
    for (const source of text.sources) expect(source).toMatch(/^https?:\/\/\S+$|\w \w|\w\(\d\)/)
  })

  it('begins with a file that is always needed', () => {
    expect(files[0]).not.toHaveProperty('optional')
  })

  it('speaks in its commands of files that it has, and in lines of a file of those with a plain name', () => {
    for (const { shell, text: command } of text.commands) {
      for (const [, number] of command.matchAll(/\{(\d)\}/g)) {
        const file = files[Number(number)]
        expect(file).toBeDefined()
        if (shell === 'file') expect(file).toMatchObject({ name: expect.stringMatching(/^[\w-]+\.\w+$/) as string })
      }
      if (shell !== 'file') continue
      // The saved file may be called otherwise: without its root it says so.
      const named = files.flatMap((file) => ('name' in file && command.includes(file.name) ? [file.name] : []))
      expect(named).toEqual([])
    }
  })
})

describe('the names in a command', () => {
  it.each([
    ['posix', 'cat {0}', "it's $(reboot) `x`;&.cer", "cat 'it'\\''s $(reboot) `x`;&.cer'"],
    ['posix', 'cat {0}', 'plain-name_1.cer', 'cat plain-name_1.cer'],
    ['cmd', 'certutil {0}', 'a & b ^ c.cer', 'certutil "a & b ^ c.cer"'],
    ['powershell', 'Import {0}', "it's \u2019; x $(y).cer", "Import '.\\it''s \u2019\u2019; x $(y).cer'"],
  ] as const)('%s: are names and nothing else', (shell, text, name, expected) => {
    expect(commandText({ shell, where: '', text }, [name])).toBe(expected)
  })
})

/** The lines between the two marks in the README are made from the registry. */
it('the README has the table of targets; CHAINLIGHT_WRITE=1 writes it anew', async () => {
  const rows = targetIds.map((id: TargetId) => {
    const files = targets[id].files.map(({ wants, form }) => `${wantedWords[wants]}: ${formWords[form].label}`)
    return `| ${targetTexts[id].title} | ${files.join('; ')} |`
  })
  const table = await format(['| for | files |', '| --- | --- |', ...rows].join('\n'), { parser: 'markdown' })
  const path = new URL('../../../../README.md', import.meta.url)
  const readme = readFileSync(path, 'utf8')
  const [before, between, after] = readme.split(/(?<=<!-- targets -->\n)|(?=<!-- \/targets -->)/)
  if (process.env['CHAINLIGHT_WRITE'] === '1') writeFileSync(path, `${before}\n${table}\n${after}`)
  else expect(between).toBe(`\n${table}\n`)
})
