import { gzipSync as quickGzip } from 'node:zlib'
import { gzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { inflatedAtLeast } from '../../../../src/core/container/limits.ts'
import { concatBytes } from '../../../../src/core/lib/bytes.ts'
import { asBytes, assumedIn, certificatesOf, codesOf, hex, kindsOf, open, vector } from '../vector.ts'

const server = hex(vector('server.der'))
const root = hex(vector('root.der'))
/**
 * Zeros, of which one octet of DEFLATE makes a thousand: more than half of the octets that may be unpacked from a small
 * source.
 */
const bomb = new Uint8Array(0.75 * inflatedAtLeast)
/** Each thing with the name that it has in the archive. */
const entriesOf = (bytes: Uint8Array) => open(bytes).objects.map(({ kind, place }) => [place.entry, kind])
const saidOf = (bytes: Uint8Array, code: string) =>
  open(bytes).findings.flatMap((each) => (each.code === code ? [each.params] : []))

describe('zip', () => {
  const inFolders = [
    ['chain/ca/root.cer', 'certificate'],
    ['chain/server.pem', 'certificate'],
  ]

  test.each([
    ['deflated, in folders', 'folders.zip'],
    ['stored', 'stored.zip'],
    ['with the sizes of Zip64', 'zip64.zip'],
    ['written as a stream', 'streamed.zip'],
  ])('%s', (_, name) => {
    const opened = open(vector(name))
    expect(opened.container).toBe('zip')
    expect(certificatesOf(opened).sort()).toEqual([server, root].sort())
    expect(entriesOf(vector(name)).sort()).toEqual(inFolders)
    expect(assumedIn(opened)).toEqual(['zip'])
    expect(saidOf(vector(name), 'entry-ignored')).toEqual([{ entry: 'read me – ö.txt', looksLike: 'text' }])
  })

  test('an archive in an archive, and gzip in it, each with its whole way', () => {
    expect(entriesOf(vector('nested.zip')).sort()).toEqual([
      ['a-key.pem', 'private-key'],
      ['deliveries/chain.zip/chain/ca/root.cer', 'certificate'],
      ['deliveries/chain.zip/chain/server.pem', 'certificate'],
      ['deliveries/root.pem.gz', 'certificate'],
    ])
  })

  test('the place of an entry is that of its packed octets', () => {
    const source = zipSync({ 'server.der': [vector('server.der'), { level: 0 }] })
    const { start, end } = open(source).objects[0]?.place.range ?? { start: 0, end: 0 }
    expect(hex(source.subarray(start, end))).toBe(server)
  })

  test.each([
    ['encrypted', 'encrypted.zip', 'encrypted'],
    ['packed by bzip2', 'bzip2.zip', 'method'],
  ])('%s: each entry says so by its name', (_, name, because) => {
    const said = saidOf(vector(name), 'unpacking-stopped').map((params) => [
      params['entry' as never],
      params['because' as never],
    ])
    // An entry that is not worth packing is stored, and then it is read.
    expect(said).toContainEqual(['chain/server.pem', because])
    expect(certificatesOf(open(vector(name)))).not.toContain(server)
  })

  test('cut off, its entries are found one by one', () => {
    const whole = vector('stored.zip')
    const opened = open(whole.slice(0, whole.length - 30))
    expect(certificatesOf(opened).sort()).toEqual([server, root].sort())
    expect(opened.findings).toContainEqual(
      expect.objectContaining({ code: 'unpacking-stopped', params: { entry: undefined, because: 'damaged' } }),
    )
  })

  test('cut off anywhere, nothing is thrown and something is said', () => {
    for (const name of ['folders.zip', 'streamed.zip', 'nested.zip', 'zip64.zip', 'chain.p7b.gz']) {
      const whole = vector(name)
      for (let length = 4; length < whole.length; length += 11) {
        expect(open(whole.slice(0, length)).findings.length).toBeGreaterThan(0)
      }
    }
  })

  test('damage in one entry is said by its name and hides no other', () => {
    const source = zipSync({ 'a.der': vector('server.der'), 'b.der': vector('root.der') })
    const { start } = open(source).objects[0]?.place.range ?? { start: 0 }
    source.fill(0xff, start, start + 8)
    expect(certificatesOf(open(source))).toEqual([root])
    expect(saidOf(source, 'unpacking-stopped')).toEqual([{ entry: 'a.der', because: 'damaged' }])
  })

  test('the entries behind a private key are reported by what they look like', () => {
    const source = zipSync({
      'key.pem': vector('key-pkcs8.pem'),
      'readme.txt': asBytes('hi'),
      'page.htm': asBytes('<html>'),
    })
    expect(saidOf(source, 'entry-ignored')).toEqual([
      { entry: 'readme.txt', looksLike: 'text' },
      { entry: 'page.htm', looksLike: 'html' },
    ])
  })

  /** Names, a bomb under all of them but the last, and a certificate. */
  const withBombs = (...names: string[]): Uint8Array =>
    zipSync({
      'a.der': vector('server.der'),
      ...Object.fromEntries(names.map((name) => [name, bomb])),
      'z.der': vector('root.der'),
    })

  test('bombs are named, and what lies behind them is read', () => {
    const source = withBombs('folder/bomb.bin', 'another.bin')
    expect(certificatesOf(open(source))).toEqual([server, root])
    expect(saidOf(source, 'unpacking-stopped')).toEqual([
      { entry: 'folder/bomb.bin', because: 'too-large' },
      { entry: 'another.bin', because: 'too-large' },
    ])
  })

  test('a bomb that claims to be small is stopped where it should end', () => {
    const source = withBombs('bomb.bin')
    // The directory has the unpacked size before the lengths of the name, 22 octets ahead of the name itself.
    const name = Buffer.from(source).lastIndexOf('bomb.bin')
    new DataView(source.buffer).setUint32(name - 22, 1000, true)
    expect(certificatesOf(open(source))).toEqual([server, root])
    expect(saidOf(source, 'unpacking-stopped')).toEqual([{ entry: 'bomb.bin', because: 'damaged' }])
  })

  test('a bomb whose size nothing says is stopped by the budget, and what lies behind it is read', () => {
    const source = withBombs('bomb.bin')
    const cut = source.slice(0, source.length - 30)
    expect(certificatesOf(open(cut))).toEqual([server, root])
  })

  test('gzip of zeros in a zip is stopped by the budget, with its whole way, and what lies behind it is read', () => {
    const bombs = Object.fromEntries(
      ['1', '2', '3', '4', '5'].map((name) => [`${name}.gz`, new Uint8Array(quickGzip(bomb))]),
    )
    const source = zipSync({ 'inner.zip': zipSync(bombs, { level: 0 }), 'z.der': vector('root.der') })
    expect(certificatesOf(open(source))).toEqual([root])
    expect(saidOf(source, 'unpacking-stopped')).toContainEqual({ entry: 'inner.zip/5.gz', because: 'too-large' })
  })

  test('archives inside one another are not followed for ever', () => {
    let source = zipSync({ 'root.der': vector('root.der') })
    for (let i = 0; i < 6; i++) source = zipSync({ 'inner.zip': source })
    expect(codesOf(open(source))).toContain('too-many-layers')
  })
})

describe('gzip', () => {
  test('of PKCS #7', () => {
    const opened = open(vector('chain.p7b.gz'))
    expect(opened.container).toBe('gzip')
    expect(certificatesOf(opened).sort()).toEqual([server, root].sort())
    expect(assumedIn(opened)).toEqual(['gzip'])
  })

  test('of several members, as cat joins them', () => {
    expect(certificatesOf(open(vector('two-members.pem.gz')))).toEqual([server, root])
  })

  test('of a keystore, which stays locked', () => {
    expect(kindsOf(open(gzipSync(vector('store.p12'))))).toEqual(['pkcs12'])
  })

  test('cut off, what was whole before is read', () => {
    const source = gzipSync(concatBytes([vector('server.pem'), vector('root.pem')]))
    const opened = open(source.slice(0, source.length - 20))
    expect(certificatesOf(opened)).toEqual([server])
    expect(codesOf(opened)).toContain('unpacking-stopped')
  })

  test('a bomb is refused', () => {
    const opened = open(new Uint8Array(quickGzip(bomb)))
    expect(opened.objects).toEqual([])
    expect(codesOf(opened)).toEqual(['unpacking-stopped', 'no-certificate-here', 'reading-assumed'])
  })
})

describe('entries that overlap', () => {
  /** An archive whose directory lists the first entry again and again, under other names. */
  function overlapping(times: number): Uint8Array {
    const archive = zipSync({ 'root.cer': [vector('root.der'), { level: 0 }] })
    const view = new DataView(archive.buffer)
    const end = archive.length - 22
    const at = view.getUint32(end + 16, true)
    const entry = archive.subarray(at, end)
    const directory = concatBytes(new Array<Uint8Array>(times).fill(entry))
    const record = archive.slice(end)
    new DataView(record.buffer).setUint32(12, directory.length, true)
    return concatBytes([archive.subarray(0, at), directory, record])
  }

  test('one of them is opened, the others are refused and counted', () => {
    const source = overlapping(60_000)
    const opened = open(source)
    expect(certificatesOf(opened)).toEqual([root])
    expect(saidOf(source, 'entries-overlap')).toEqual([{ entries: 59_999 }])
    expect(saidOf(source, 'unpacking-stopped')).toEqual([])
  })
})
