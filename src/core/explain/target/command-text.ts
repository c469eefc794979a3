import type { TargetCommand } from './target-text.ts'

/**
 * A file name as a shell needs it, so that no name from a certificate can be more than a name. Names of files never
 * hold a double quote or a per cent sign. PowerShell takes every kind of single quote for one.
 */
export const quotedFor: Readonly<Record<TargetCommand['shell'], (name: string) => string>> = {
  posix: (name) => (plain.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`),
  cmd: (name) => (plain.test(name) ? name : `"${name}"`),
  powershell: (name) => `'.\\${name.replace(/['\u2018-\u201b]/g, '$&$&')}'`,
  file: (name) => name,
}

const plain = /^[A-Za-z0-9][A-Za-z0-9._-]*$/

/** The text of a command with the names of files in it. */
export const commandText = ({ shell, text }: TargetCommand, names: readonly string[]): string =>
  text.replace(/\{(\d)\}/g, (_, number: string) => quotedFor[shell](names[Number(number)] ?? 'FILE'))
