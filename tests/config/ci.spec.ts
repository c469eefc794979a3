import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

describe('the minutes of .ci/run', () => {
  const script = readFileSync(new URL('../../.ci/run', import.meta.url), 'utf8')
  const minutes = new Map(
    [...script.matchAll(/\[([\w:]+)\]=(\d+)/g)].map(([, name, count]) => [name ?? '', Number(count)] as const),
  )

  it('are given for every step, and for no other', () => {
    const plain = [...script.matchAll(/^step ([\w:]+)/gm)].map(([, name]) => name ?? '')
    const suites = /for name in ([^;]+); do\s+suite/.exec(script)?.[1]?.split(' ') ?? []
    expect(suites).not.toEqual([])
    expect([...plain, ...suites].sort()).toEqual([...minutes.keys()].sort())
  })

  it('leave the whole run five of the 90 that it may take', () => {
    expect(Number(/^deadline=(\d+)$/m.exec(script)?.[1])).toBeLessThanOrEqual(85)
  })
})
