import { describe, expect, test } from 'vitest'
import { isUri, uriHost } from '../../../src/core/lib/uri.ts'

// RFC 3986, appendix A.
describe('a URI', () => {
  test.each(['http://a.example', 'urn:plant:press-7', 'mailto:a@b.example', 'a:b', 'http://[2001:db8::1]/%20?x=[]'])(
    'is %s',
    (text) => {
      expect(isUri(text)).toBe(true)
    },
  )
  test.each([
    '',
    'a.example',
    '//a.example',
    'http:',
    '1http://a',
    'http://a b',
    'a:\\b',
    'a:b%2',
    'a:b%g0',
    'a:\u00fc',
    'a:\u0000',
    'a:<b>',
    'a:"b"',
  ])('is not %j', (text) => {
    expect(isUri(text)).toBe(false)
  })
  test('of a million characters is read at once', () => {
    expect(isUri(`a:${'%20b'.repeat(250_000)}`)).toBe(true)
    expect(uriHost(`a://${'@'.repeat(1_000_000)}`)).toBeUndefined()
  })
})

describe('the host of a URI', () => {
  test.each([
    ['http://A.example', 'a.example'],
    ['http://a.example:8443/x?y#z', 'a.example'],
    ['http://a.example:/', 'a.example'],
    ['http://user:secret@a.example/', 'a.example'],
    ['http://a.test:80@b.example/', 'b.example'],
    ['http://a.test#@b.example/', 'a.test'],
    ['http://a.test?@b.example/', 'a.test'],
    ['ldap://a.example/cn=x', 'a.example'],
    ['http://192.0.2.1/', '192.0.2.1'],
  ])('of %s is %s', (text, host) => {
    expect(uriHost(text)).toBe(host)
  })
  test.each([
    'http://a.test\\@b.example/', // browsers go to a.test, RFC 3986 has no backslash
    'http://a.test\\.b.example/',
    'http:/\\a.test/@b.example',
    'http://u:p@q@a.example/',
    'http://[x]@a.example/',
    'http://a.example:65536/',
    'http://a.example:8a/',
    'http://a.example/ x',
    'http://a.example\t/',
    'http://a.test\u0000.b.example/',
    'http://a%2eexample/',
    'http://a.example./',
    'http://[::1]/',
    'http:///x',
    'http://',
    'urn:a.example',
    '//a.example/',
  ])('is not told of %j', (text) => {
    expect(uriHost(text)).toBeUndefined()
  })
})
