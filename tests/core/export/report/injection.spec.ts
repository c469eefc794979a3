import { describe, expect, it } from 'vitest'
import { hasHiddenCharacters } from '../../../../src/core/lib/visible-text.ts'
import { reportIds } from '../../../../src/core/finding/report-form.ts'
import { hostileChain, hostileNames } from './hostile-names.ts'
import { inputOf, written } from './reported.ts'

describe.each(hostileNames)('a name such as %j', (name) => {
  const report = async (id: (typeof reportIds)[number]) => written(id, await inputOf([hostileChain(name)])) ?? ''

  it('is plain in Markdown', async () => {
    const lines = (await report('markdown')).split('\n')
    for (const line of lines) {
      // Ours: headings, the list, the labels; then every sign with a meaning has to be behind a backslash.
      const value = line.replace(/^## .*|^# .*|^- (\*\*[^*]+:\*\* )?/, '').replace(/\\[!-/:-@[-`{-~]|&#\d+;/g, '')
      expect(value).not.toMatch(/[`*_[\]<>|~@#!&{}]|:\/\/|\bwww\./)
      expect(value).not.toMatch(/^(\s*[-+=]|\s*\d+[.)]\s| {4})/)
    }
    expect(lines.filter((line) => line.startsWith('# '))).toHaveLength(1)
  })

  it('moves no cursor and hides nothing, in any form', async () => {
    for (const id of reportIds) {
      const text = (await report(id)).replace(/^\ufeff/, '').replace(/\r?\n/g, '')
      if (id === 'json') expect(text).toMatch(/^[\x20-\x7e]+$/)
      else expect(hasHiddenCharacters(text)).toBe(false)
    }
  })

  it('is a cell in CSV, and no formula', async () => {
    const text = (await report('csv')).replace(/^\ufeff/, '')
    const lines = text.split('\r\n').slice(0, -1)
    const cells = lines.map((line) => [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, cell = '']) => cell))
    for (const [i, line] of lines.entries()) {
      expect(cells[i]?.map((cell) => `"${cell}"`).join(',')).toBe(line)
      expect(cells[i]).toHaveLength(cells[0]?.length ?? 0)
    }
    for (const cell of cells.flat()) expect(cell).not.toMatch(/(^|[;,"|])\s*[=+\-@\uff1d]/)
  })

  it('begins no line of a calendar', async () => {
    const text = await report('ics')
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    const properties = text
      .replaceAll('\r\n ', '')
      .split('\r\n')
      .slice(0, -1)
      .map((line) => line.split(/[:;]/, 1)[0])
    const ours =
      'BEGIN VERSION PRODID BEGIN UID DTSTAMP DTSTART SUMMARY DESCRIPTION TRANSP BEGIN ACTION DESCRIPTION TRIGGER END END END'
    expect(properties).toEqual(ours.split(' '))
  })

  it('is the same name again in JSON', async () => {
    const { certificates } = JSON.parse(await report('json')) as { certificates: { subject: string }[] }
    expect(certificates.map(({ subject }) => subject)).toContain(name)
  })
})
