/** OpenSSL's own program, which writes every field and extension of every certificate of a file in words. */
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { contend } from './contend.mjs'

await contend({
  describe({ files: [{ name }] }) {
    const before = ofChildren()
    const start = performance.now()
    const { stdout, status, error } = spawnSync('openssl', ['storeutl', '-certs', '-noout', '-text', name], {
      maxBuffer: 1e9,
      encoding: 'latin1',
    })
    if (status !== 0) throw error ?? new Error('openssl storeutl failed')
    const elapsed = performance.now() - start
    const used = ofChildren() - before
    return { milliseconds: Number.isNaN(used) ? elapsed : used, came: stdout.split('\nCertificate:').length - 1 }
  },
})

/** Milliseconds of the processor that children of this process have used; NaN where the system does not tell. */
function ofChildren() {
  try {
    // The fields behind the name of the program, which may hold blanks: cutime and cstime are the 16th and 17th field
    // of all (man 5 proc).
    const fields = readFileSync('/proc/self/stat', 'latin1').split(') ')[1].split(' ')
    const ticks = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))
    return ((Number(fields[13]) + Number(fields[14])) * 1000) / ticks
  } catch {
    return NaN
  }
}
