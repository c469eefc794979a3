import { describe, expect, it } from 'vitest'
import { readInternationalMailbox, readMailbox } from '../../../src/core/lib/mailbox.ts'

describe('an e-mail address', () => {
  // RFC 5321 section 4.1.2.
  it.each([
    ['root@Example.com', 'root', 'example.com'],
    ['Root@example.com', 'Root', 'example.com'],
    ['a.b+c@example.com', 'a.b+c', 'example.com'],
    ['*@example.com', '*', 'example.com'],
    ['"root"@example.com', 'root', 'example.com'],
    ['"a@b"@example.com', 'a@b', 'example.com'],
    [String.raw`"a\"b"@example.com`, 'a"b', 'example.com'],
    ['root@localhost', 'root', 'localhost'],
  ])('%s', (text, local, host) => {
    expect(readMailbox(text)).toEqual({ local, host })
  })

  it.each([
    '',
    '@',
    'root',
    'root@',
    '@example.com',
    'a@b@example.com',
    '.a@example.com',
    'a..b@example.com',
    'a b@example.com',
  ])('is none where it is %j', (text) => {
    expect(readMailbox(text)).toBeUndefined()
  })
  it.each([
    'root@[192.0.2.1]',
    'root@example.com.',
    'ü@example.com',
    'root@bücher.example',
    `${'a'.repeat(65)}@example.com`,
  ])('is none where it is %j', (text) => {
    expect(readMailbox(text)).toBeUndefined()
  })

  // RFC 9598 section 3.
  it.each([
    ['ü@example.com', 'ü', 'example.com'],
    ['ü@bücher.example', 'ü', 'xn--bcher-kva.example'],
    ['ü@xn--bcher-kva.example', 'ü', 'xn--bcher-kva.example'],
  ])('with characters beyond ASCII: %s', (text, local, host) => {
    expect(readInternationalMailbox(text)).toEqual({ local, host })
  })

  it('with characters beyond ASCII is no less strict with the others', () => {
    for (const text of ['ü', 'ü@', 'ü @example.com', 'ü@a@example.com'])
      expect(readInternationalMailbox(text)).toBeUndefined()
  })
})
