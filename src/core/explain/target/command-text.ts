import { nameTypeOf, placeholders, type Command } from '../guide/command/command.ts'
import type { TargetCommand } from './target-text.ts'

/** The server that a command asks. As typed; an example stands where nothing is typed, or nothing that is safe. */
export interface AskedServer {
  readonly host?: string | undefined
  readonly port?: number | undefined
}

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

/** The text of a command with the names of files in it, and the server that it asks. */
export const commandText = ({ shell, text }: TargetCommand, names: readonly string[], asked?: AskedServer): string =>
  text.replace(/\{(\w+)\}/g, (_, part: string) =>
    /\d/.test(part) ? quotedFor[shell](names[Number(part)] || 'FILE') : serverPart(part, asked),
  )

/** Whether a command reads a file that is not there. */
export const lacksFile = ({ text }: TargetCommand, names: readonly string[]): boolean =>
  [...text.matchAll(/\{(\d)\}/g)].some(([, number]) => names[Number(number)] === '')

/** The commands as they are shown, without those whose files are not there. No test runs those of Windows. */
export const writtenCommands = (
  commands: readonly TargetCommand[],
  names: readonly string[],
  asked?: AskedServer,
): readonly Command[] =>
  commands
    .filter((command) => !lacksFile(command, names))
    .map((command) => ({
      title: command.where,
      text: commandText(command, names, asked),
      untried: command.shell === 'cmd' || command.shell === 'powershell',
    }))

/**
 * `address`: host and port, also where none is typed. `verify` and `dnsName`: the option of OpenSSL and of PowerShell
 * for the host that is typed, with a blank before it.
 */
function serverPart(part: string, { host = '', port = 443 }: AskedServer = {}): string {
  const type = host.startsWith('*') ? undefined : nameTypeOf(host)
  const safe = type === 'DNS' || type === 'IP' ? host : undefined
  if (part === 'address') {
    const name = safe ?? placeholders.host
    return `${name.includes(':') ? `[${name}]` : name}:${String(port)}`
  }
  if (safe === undefined) return ''
  if (part === 'verify') return type === 'IP' ? ` -verify_ip ${safe}` : ` -verify_hostname ${safe}`
  return type === 'IP' ? '' : ` -DNSName ${safe}`
}
