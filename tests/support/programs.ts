import { spawnSync } from 'node:child_process'

/** Programs that tests run to read what was written. */
export type ProgramName = 'openssl' | 'keytool' | 'unzip' | 'certutil' | 'pk12util' | 'certtool' | 'python3'

/** Arguments that show whether a program is there. */
export const asksVersion: Readonly<Record<ProgramName, readonly string[]>> = {
  openssl: ['version'],
  keytool: ['-help'],
  unzip: ['-v'],
  certutil: ['-H'],
  pk12util: ['-H'],
  certtool: ['--version'],
  python3: ['--version'],
}

const found = new Map<ProgramName, boolean>()

/** True where this machine has it. */
export function has(program: ProgramName): boolean {
  const known = found.get(program)
  if (known !== undefined) return known
  const there = spawnSync(program, asksVersion[program]).error === undefined
  found.set(program, there)
  return there
}

/**
 * Runs a program, without a shell, and yields its output.
 * @throws Error with all its output, where it ends with another status than 0
 */
export function run(program: ProgramName, args: readonly string[], folder: string, input?: string): Buffer {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    input,
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${String(stdout)}${String(stderr)}`)
  return stdout
}
