import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BuiltIn } from './built-in.ts'

/**
 * The licences of the packages that are built in, and the licence of the list of public roots: their authors ask that
 * these texts travel with every copy. Throws for a package that brings no licence text.
 */
export function notices(packages: readonly BuiltIn[]): string {
  return [...packages.map(notice), publicRoots].join('\n')
}

/** The one thing built in that is no package. @see MPL 2.0 section 3.2 */
const publicRoots = `The list of public roots (MPL-2.0)

Copyright Mozilla Contributors. The list is taken from certdata.txt of Network Security Services (NSS). It is subject to the terms of the
Mozilla Public License, version 2.0, which can be had at https://mozilla.org/MPL/2.0/. Its source form is the file
src/core/oid/public-root-table.ts of this project.
`

function notice({ name, version, license, folder }: BuiltIn): string {
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  if (!file) throw new Error(`${folder} brings no licence text`)
  const text = readFileSync(join(folder, file), 'utf8').replace(/\r\n?/g, '\n').trim()
  return `${name} ${version} (${license})\n\n${text}\n`
}
