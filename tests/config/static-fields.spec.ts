import { runInThisContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { withStaticFields } from '../../.config/build/static-fields.ts'

describe('a class that names itself in a static block', () => {
  it.each([
    [
      'becomes a field on its line',
      'class A {\n\tstatic {\n\t\tthis.NAME = "a";\n\t}\n}',
      'class A {\n\t\n\t\tstatic NAME = "a";\n\t\n}',
    ],
    ['keeps a block that does more', 'class A { static { this.NAME = "a"; register(this); } }', undefined],
    ['keeps a block of an expression', 'class A { static { this.NAME = named("a"); } }', undefined],
    ['keeps a text with an escape', 'class A { static { this.NAME = "\\u0061"; } }', undefined],
  ])('%s', (_, code, expected = code) => {
    expect(withStaticFields(code)).toBe(expected)
  })

  it('is the same class', () => {
    const code = '(class A { static { this.NAME = "a"; } named() { return A.NAME } })'
    const made = [code, withStaticFields(code)].map(
      (text) => runInThisContext(text) as { NAME: string; new (): object },
    )
    expect(made.map((of) => [of.NAME, (new of() as { named(): string }).named()])).toEqual([
      ['a', 'a'],
      ['a', 'a'],
    ])
  })
})
