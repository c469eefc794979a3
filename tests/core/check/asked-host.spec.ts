import { describe, expect, it } from 'vitest'
import { askedHost, askedPort } from '../../../src/core/index.ts'

const dns = (value: string) => ({ kind: 'dns', value })
const ip = (value: string) => ({ kind: 'ip', value })

describe('the host that somebody connects to', () => {
  it.each([
    ['a host name', 'tw.plant.example', dns('tw.plant.example')],
    ['one label', 'thingworx', dns('thingworx')],
    ['blanks around it', '  tw.plant.example ', dns('tw.plant.example')],
    ['a port', 'tw.plant.example:8443', dns('tw.plant.example')],
    ['a whole address', 'https://tw.plant.example:8443/Thingworx/WS?x=1#y', dns('tw.plant.example')],
    ['an address without a port', 'wss://tw.plant.example/Thingworx/WS', dns('tw.plant.example')],
    ['an address of OPC UA', 'opc.tcp://press-7.plant.example:49320', dns('press-7.plant.example')],
    ['a path without a scheme', 'tw.plant.example/Thingworx', dns('tw.plant.example')],
    ['a user before the host', 'mqtt://user:secret@broker.plant.example:8883', dns('broker.plant.example')],
    ['a host in Windows spelling', 'tw.plant.example\\share', dns('tw.plant.example')],
    ['IPv4', '192.168.1.10', ip('192.168.1.10')],
    ['IPv4 with a port', '192.168.1.10:443', ip('192.168.1.10')],
    ['IPv4 in an address', 'https://192.168.1.10/', ip('192.168.1.10')],
    ['IPv6', 'fe80::1', ip('fe80::1')],
    ['IPv6 in brackets', '[2001:db8::1]', ip('2001:db8::1')],
    ['IPv6 with a port', '[2001:db8::1]:8443', ip('2001:db8::1')],
    ['IPv6 in an address, with a zone', 'https://[fe80::1%25eth0]:8443/x', ip('fe80::1')],
  ])('%s', (_, typed, asked) => {
    expect(askedHost(typed)).toEqual(asked)
  })

  it.each(['', '   ', 'https://', '1.2.3', '999.1.1.1', 'two words', 'tw.plant.example:port', '[2001:db8::1'])(
    '%j is none',
    (typed) => {
      expect(askedHost(typed)).toBeUndefined()
    },
  )
})

describe('the port of an address', () => {
  it.each([
    ['tw.plant.example', undefined],
    ['tw.plant.example:8443', 8443],
    ['https://tw.plant.example:8443/Thingworx?a=b:1', 8443],
    ['https://tw.plant.example/a:1', undefined],
    ['opc.tcp://10.0.0.7:49320', 49320],
    ['user:1@tw.plant.example:8443', 8443],
    ['[fd00::7]:8443', 8443],
    ['fd00::7', undefined],
    ['tw.plant.example:0', undefined],
    ['tw.plant.example:99999', undefined],
    ['tw.plant.example:', undefined],
    ['', undefined],
  ])('%s', (typed, port) => {
    expect(askedPort(typed)).toBe(port)
  })
})
