import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The licences of the packages whose modules went into the build, by name: what their authors ask to travel with every copy.
 * Throws for a package that brings no licence text.
 */
export function notices(moduleIds: readonly string[]): string {
  const packages = new Set(moduleIds.flatMap((id) => PACKAGE.exec(id)?.[0] ?? []))
  return [...packages].sort().map(notice).join('\n')
}

/** The folder of the package that a module belongs to. */
const PACKAGE = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/

function notice(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    string,
    string
  >
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  if (!name || !version || !file) throw new Error(`${folder} brings no licence text`)
  const text = readFileSync(join(folder, file), 'utf8').replace(/\r\n?/g, '\n').trim()
  return `${name} ${version} (${license ?? 'see below'})\n\n${text}\n`
}
