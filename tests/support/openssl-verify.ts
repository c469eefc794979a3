import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inTemporaryFolder, openssl } from './openssl.ts'

/**
 * OpenSSL's verdict on a path, given from the target up, its top the trust anchor: `OK`, or its words for the fault.
 * The signature of a self-signed top is checked too.
 */
export function opensslVerify(path: readonly { readonly pem: string }[], instant: number, ...args: string[]): string {
  return inTemporaryFolder((folder) => {
    const file = (name: string, certificates: readonly { readonly pem: string }[]) => {
      writeFileSync(join(folder, name), certificates.map(({ pem }) => pem).join(''))
      return join(folder, name)
    }
    const { status, stdout, stderr } = openssl([
      ...['verify', '-attime', String(instant / 1000), '-check_ss_sig', '-no-CAstore', '-no-CApath', ...args],
      ...['-CAfile', file('top.pem', path.slice(-1)), '-untrusted', file('between.pem', path)],
      file('target.pem', path.slice(0, 1)),
    ])
    return status === 0 ? 'OK' : (/error \d+ at \d+ depth lookup: (.*)/.exec(stderr + stdout)?.[1] ?? stderr)
  })
}
