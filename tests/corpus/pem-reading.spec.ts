import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openSource } from '../../src/core/container/open.ts'
import { dataFolder } from '../support/data-folder.ts'

const data = dataFolder()
const corpora = data === undefined ? undefined : join(data, 'corpora')

/**
 * The variants of OpenSSL's own test/recipes/04-test_pem_reading, with the result that each must yield. `same`: the
 * octets of cert.pem. `other`: a certificate of its own, for a variant that was cut to a certain length. OpenSSL 3
 * refuses the others, and the sentence describes our result.
 */
const variants: Readonly<Record<string, string>> = {
  'cert.pem': 'same',
  'cert-1023line.pem': 'same',
  'cert-1024line.pem': 'same',
  'cert-1025line.pem': 'same',
  'cert-254-chars-at-the-end.pem': 'other',
  'cert-254-chars-in-the-middle.pem': 'other',
  'cert-255line.pem': 'same',
  'cert-256line.pem': 'same',
  'cert-257line.pem': 'same',
  'cert-bom.pem': 'same',
  'cert-infixwhitespace.pem': 'same',
  'cert-leadingwhitespace.pem': 'same',
  'cert-longline.pem': 'same',
  'cert-onecolumn.pem': 'same',
  'cert-oneline.pem': 'same',
  'cert-oneline-multiple-of-254.pem': 'other',
  'cert-shortandlongline.pem': 'same',
  'cert-shortline.pem': 'same',
  'cert-threecolumn.pem': 'same',
  'cert-trailingwhitespace.pem': 'same',
  // Refused by OpenSSL.
  'cert-blankline.pem': 'read: an empty line inside',
  'cert-comment.pem': 'refused: a line that begins with a dash in the middle',
  'cert-extrapad.pem': 'read: padding of four signs behind the certificate',
  'cert-misalignedpad.pem': 'read: the last padding sign on a line of its own',
  'cert-earlypad.pem': 'refused: padding in the middle',
  'cert-junk.pem': 'refused: signs that are no Base64 in the middle',
}
const readByOpenssl = Object.entries(variants).filter(([, yields]) => yields === 'same' || yields === 'other')
const refusedByOpenssl = Object.entries(variants).filter(([, yields]) => yields !== 'same' && yields !== 'other')

const open = (path: string) => openSource({ name: path, bytes: new Uint8Array(readFileSync(path)) }, 's1')

/** Whole ones: of a certificate that breaks off its beginning is shown, and nothing else done with it. */
const certificates = (path: string): string[] =>
  open(path).objects.flatMap((object) =>
    object.kind === 'certificate' && !object.cut ? [Buffer.from(object.bytes).toString('hex')] : [],
  )

const pemReading = (file: string): string => join(corpora ?? '', 'openssl-pem-reading', file)

/** The octets between the armor lines, by Node's own Base64, which skips white space. */
function plainBase64(file: string): string {
  const text = readFileSync(pemReading(file), 'latin1')
  return Buffer.from(text.replace(/^[^]*-----BEGIN [A-Z ]+-----|-----END [^]*$/g, ''), 'base64').toString('hex')
}

describe.skipIf(corpora === undefined)('the variants of one PEM certificate from OpenSSL', () => {
  test('there are 26: 20 that OpenSSL reads and 6 that it refuses', () => {
    expect(readByOpenssl).toHaveLength(20)
    expect(refusedByOpenssl).toHaveLength(6)
    const files = readdirSync(pemReading('')).filter((file) => file.startsWith('cert'))
    expect(files.sort()).toEqual(Object.keys(variants).sort())
  })

  test.each(readByOpenssl)('%s', (file, yields) => {
    expect(certificates(pemReading(file))).toEqual([plainBase64(yields === 'same' ? 'cert.pem' : file)])
  })

  test.each(refusedByOpenssl)('%s, which OpenSSL refuses, is %s', (file, yields) => {
    const read = yields.startsWith('read')
    expect(certificates(pemReading(file))).toEqual(read ? [plainBase64('cert.pem')] : [])
    if (!read) expect(open(pemReading(file)).findings.map(({ code }) => code)).toContain('base64-invalid')
  })
})
