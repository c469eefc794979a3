import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readCertificate } from '../../src/core/certificate/certificate.ts'
import { describeCertificate } from '../../src/core/report/describe-certificate.ts'
import { certificateFiles, corpusFiles, corpusFolder } from './certificate-file.ts'

/** No file may take longer than this, whatever is in it. */
const limit = 2000

describe.each(['openssl-fuzz-x509', 'boringssl-parse-certificate'])('the files of %s', (corpus) => {
  it.skipIf(corpusFolder(corpus) === undefined)('never make us throw or hang', { timeout: 120_000 }, () => {
    const files = corpusFiles(corpus).map((path) => ({ name: path, der: new Uint8Array(readFileSync(path)) }))
    expect(files.length).toBeGreaterThan(0)
    let read = 0
    for (const { name, der } of [...files, ...certificateFiles(corpus)]) {
      const start = performance.now()
      const reading = readCertificate(der)
      if (reading.ok) {
        read++
        const detail = describeCertificate('c1', reading.certificate)
        expect(detail.fields.length, name).toBeGreaterThanOrEqual(9)
        expect(detail.extensions, name).toHaveLength(reading.certificate.extensions.length)
        for (const { state, rows } of detail.extensions) if (state !== 'decoded') expect(rows, name).toHaveLength(1)
        structuredClone(detail)
      } else {
        expect(reading.fault.expected, name).not.toBe('')
      }
      expect(performance.now() - start, name).toBeLessThan(limit)
    }
    // Both corpora hold hundreds or dozens of certificates whose frame is sound: fewer would mean that reading is broken.
    expect(read).toBeGreaterThan(10)
  })
})
