import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** `OpenSSL 3.0.19`; undefined where this machine has no OpenSSL 3 or later (LibreSSL is not one). */
export const opensslVersion = findVersion()

/** What a test that needs OpenSSL gives as its reason where there is none. */
export const needsOpenssl = 'needs the openssl command, version 3 or later'

/** Runs openssl and yields what it said. Does not throw where openssl exits with an error: `status` tells. */
export function openssl(args: readonly string[], input?: string | Uint8Array) {
  const { status, stdout, stderr } = spawnSync('openssl', args, { input, encoding: 'utf8' })
  return { status, stdout, stderr }
}

/** Runs `work` with a folder of its own and removes the folder. */
export function inTemporaryFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'chainlight-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function findVersion(): string | undefined {
  const { status, stdout } = spawnSync('openssl', ['version'], { encoding: 'utf8' })
  return status === 0 ? /^OpenSSL ([3-9]|\d\d)\.\S*/.exec(stdout)?.[0] : undefined
}
