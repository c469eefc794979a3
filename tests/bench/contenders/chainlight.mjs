/** Chainlight, bundled as the page's engine is. */
import { webcrypto } from 'node:crypto'
import { createEngine } from '../../../src/core/index.ts'
import { during } from '../../support/certificate-builder.ts'
import { clock, contend } from './contend.mjs'

const pause = () => new Promise((resolve) => setImmediate(resolve))

/** @param {import('./contend.mjs').Input} input */
async function open({ files }) {
  const engine = createEngine({ subtle: webcrypto.subtle, pause })
  await engine.open(files)
  return { engine, report: await engine.judge({ instant: during }) }
}

await contend({
  open: async (input) => (await open(input)).report.certificates.length,

  async describe({ files }) {
    const engine = createEngine({ subtle: webcrypto.subtle, pause })
    const sources = await engine.open(files)
    let described = 0
    for (const { objects } of sources) {
      for (const { kept } of objects) if (kept && (await engine.detail(kept))) described++
    }
    return described
  },

  /** The first search decodes all that is open; opening is not timed by itself, and so taken off. */
  async search({ files }) {
    const engine = createEngine({ subtle: webcrypto.subtle, pause })
    await engine.open(files)
    const time = clock()
    const answer = await engine.find('device-777.plant')
    return { milliseconds: time(), came: answer?.hits.length ?? 0 }
  },
})
