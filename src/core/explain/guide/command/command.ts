/** Something to type into another program. */
export interface Command {
  /** Where it is typed, or what it is for. */
  readonly title: string
  readonly text: string
  /** A file of this name is to hold the text; undefined where it is a command. */
  readonly file?: string
  /** No test runs it: the program is not on the machines of the project. */
  readonly untried?: boolean
}

/** The placeholder where no safe value is known. The person replaces it. */
export const placeholders = { host: 'server.example.com', organization: 'Your organization' } as const

/**
 * The text, where it means the same within double quotes to sh, cmd, PowerShell, openssl and keytool: letters, digits
 * and few signs. Anything else, as names of foreign certificates may hold, is not written into a command.
 */
export const safeText = (text: string): string | undefined =>
  /^[\p{L}\p{N}][\p{L}\p{N} ._()-]{0,63}$/u.test(text) ? text.trimEnd() : undefined

const dnsName = /^(\*\.)?[A-Za-z0-9_]([A-Za-z0-9_.-]{0,251}[A-Za-z0-9])?$/
const ipv4 = /^\d{1,3}(\.\d{1,3}){3}$/
const ipv6 = /^(?=.*:.*:)[0-9A-Fa-f:.]{2,45}$/
const uri = /^[A-Za-z][A-Za-z0-9+.-]{1,30}:[A-Za-z0-9/][A-Za-z0-9:/._~()-]{0,199}$/

export type NameType = 'DNS' | 'IP' | 'URI'

/** The form of an alternative name that is safe in a command; undefined for any other. */
export function nameTypeOf(name: string): NameType | undefined {
  if (ipv4.test(name) || ipv6.test(name)) return 'IP'
  if (dnsName.test(name)) return 'DNS'
  return uri.test(name) ? 'URI' : undefined
}
