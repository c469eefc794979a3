import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Ajv from 'ajv'
import { expect, it } from 'vitest'

const inside = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

it('the bill of materials is what the schema of CycloneDX 1.6 demands', () => {
  const schema = (name: string) => read(inside(`cyclonedx/${name}.schema.json`)) as object
  const ajv = new Ajv({
    allErrors: true,
    unknownFormats: 'ignore',
    logger: false,
    schemas: [schema('spdx'), schema('jsf-0.82')],
  })
  const validate = ajv.compile(schema('bom-1.6'))
  const bill = read(inside('../../dist/chainlight.cdx.json')) as { components: { type: string }[] }
  expect(validate(bill), JSON.stringify(validate.errors, undefined, 1)).toBe(true)
  expect(bill.components.filter(({ type }) => type === 'data')).toHaveLength(3)
  // The schema is heard: it knows no such kind of component.
  const wrong = { ...bill, components: bill.components.map((component) => ({ ...component, type: 'thing' })) }
  expect(validate(wrong)).toBe(false)
})

/** Licences under which a tool may be used and, where it is built in, handed on without our sources. */
const PERMITTED = [
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'CC0-1.0'],
  ...['MPL-2.0', 'Python-2.0', 'CC-BY-4.0', 'Unlicense'],
]

it('every installed package has a licence that is permitted', () => {
  const folders = [...packagesIn(inside('../../node_modules'))]
  expect(folders.length).toBeGreaterThan(200)
  const others = folders.flatMap((folder) => {
    const { name, license } = read(join(folder, 'package.json')) as { name: string; license?: unknown }
    return isPermitted(license) ? [] : [`${name}: ${JSON.stringify(license)}`]
  })
  expect(others).toEqual([])
})

/** An expression of SPDX without brackets inside: one of its alternatives is enough, and all of what "AND" joins. */
const isPermitted = (license: unknown): boolean =>
  typeof license === 'string' &&
  license
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((alternative) => alternative.split(' AND ').every((each) => PERMITTED.includes(each)))

/** The folders of all packages, and of those that they bring for themselves. */
function* packagesIn(modules: string): Generator<string> {
  if (!existsSync(modules)) return
  for (const entry of readdirSync(modules).filter((name) => !name.startsWith('.'))) {
    const inScope = entry.startsWith('@') ? readdirSync(join(modules, entry)).map((name) => join(entry, name)) : [entry]
    for (const folder of inScope.map((name) => join(modules, name))) {
      if (!existsSync(join(folder, 'package.json'))) continue
      yield folder
      yield* packagesIn(join(folder, 'node_modules'))
    }
  }
}
