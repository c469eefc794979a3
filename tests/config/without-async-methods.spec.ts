import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runInThisContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { leaveOut } from '../../.config/build/without-async-methods.ts'

const source = fileURLToPath(new URL('../../src', import.meta.url))
const pkijs = readFileSync(fileURLToPath(import.meta.resolve('pkijs')), 'utf8')

describe('the methods of pkijs that compute', () => {
  it('are found in the package as it is printed, and nothing async is left in a class', () => {
    const { code, names } = leaveOut(pkijs)
    expect(names.length).toBeGreaterThan(50)
    expect(names).toEqual(expect.arrayContaining(['encrypt', 'decrypt', 'sign', 'verify', 'parseInternalValues']))
    expect(code.match(/^\t(?:static )?async .*/gm)).toBeNull()
    expect(code.split('\n')).toHaveLength(pkijs.split('\n').length)
  })

  it('leave the other methods of their class whole', () => {
    const text =
      '(class A {\n\tone() {\n\t\treturn 1;\n\t}\n\tasync two(x = f(true)) {\n\t\tif (x) {\n\n\t\t}\n\t}\n\tthree() {\n\t\treturn 3;\n\t}\n})'
    const { code, names } = leaveOut(text)
    const A = runInThisContext(code) as new () => { one(): number; three(): number }
    expect([names, new A().one(), new A().three(), 'two' in new A()]).toEqual([['two'], 1, 3, false])
  })

  // The tests of the core run on the whole package: only this one sees that somebody calls a method which is left out.
  it('are called by no file that imports pkijs', () => {
    const { names } = leaveOut(pkijs)
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => ({ name, text: readFileSync(join(source, name), 'utf8') }))
      .filter(({ text }) => text.includes("from 'pkijs'"))
    expect(files.length).toBeGreaterThan(3)
    const call = new RegExp(`\\.(?:${[...new Set(names)].join('|')})\\(`)
    for (const { name, text } of files) expect(text, name).not.toMatch(call)
  })
})
