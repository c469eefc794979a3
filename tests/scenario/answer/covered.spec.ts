import { describe, expect, it } from 'vitest'
import { kinds } from '../../../src/core/check/kind/registry.ts'
import { reachWords } from '../../../src/core/explain/headline/reach-words.ts'
import { faultCodes } from '../../../src/core/report/question/answer/fault-code.ts'
import { everySituation } from './situations/index.ts'

/** Cases that people meet with certificates, and the situations that show each. */
const covered = {
  'what it is for': {
    'a server': ['server, intermediate and root'],
    'a client': ['a TLS client', 'a client alone', 'a client and its intermediate, without the root'],
    'server and root in one': ['a server that is its own root'],
    'an OPC UA application': ['an OPC UA application that signed itself', 'an OPC UA application under a CA'],
    'code signing': ['a signer of programs', 'a self-signed signer of programs'],
    'e-mail': ['a writer of mail'],
    'time stamping': ['a time stamping service'],
    'an OCSP responder': ['an OCSP responder'],
    'document signing': ['a signer of documents', 'a signer of documents alone'],
    '802.1AR': ['the initial identity of a device (802.1AR)', 'the initial identity of a device (802.1AR) alone'],
    TPM: ['the endorsement key of a TPM', 'the endorsement key of a TPM alone'],
    Matter: ['the attestation of a Matter device', 'the attestation of a Matter device alone'],
    'an issuing CA': ['an intermediate alone', 'a CA that issued no server here'],
    'a root': ['a root alone'],
    'a rollover certificate': ['a rollover certificate alone'],
    'another purpose than the one asked about': ['a certificate for clients only, asked about as a server'],
  },
  'the host': {
    'not asked': ['no host was asked about'],
    'another one': ['another host'],
    'a wildcard': ['a host that a wildcard covers', 'a host one label below a wildcard'],
    'only the common name': ['a host only in the common name'],
    'an address as a host name, asked and not asked': [
      'an address that is written as a host name, asked about',
      'an address that is written as a host name, not asked about',
    ],
  },
  time: {
    'ends soon': ['a server that ends in three weeks', 'an intermediate that ends in three weeks'],
    'a root that ends soon is not imported': ['a root that ends in three weeks'],
    'another number of days': ['three weeks where the person is warned a week before'],
    'outlives its issuer': ['a server that outlives its issuer'],
    'the clock of this computer': [
      'nothing is valid yet: the clock of the computer is behind',
      'everything ended years ago: the clock of the computer is ahead',
    ],
    'the year 9999': ['a server without a defined end', 'a root without a defined end'],
  },
  'how many': {
    'several servers': ['two servers', 'one server before and after its renewal'],
    'many and no server': ['three hundred certificates and no server', 'twelve roots'],
  },
  'inspection proxies': {
    root: ['the root of an inspection product', 'such a root alone'],
    'without its root': ['a server of an inspection product without its root'],
  },
  'public roots': {
    'completed from the list': ['a public chain whose root was not saved'],
    'known public, and private': ['a public chain with its root', 'a private chain'],
    'distrusted from a day on': [
      'a server from after the day from which its public root is distrusted',
      'a server from before the day from which its public root is distrusted',
      'a distrusted public root that the person saved, above a later server',
    ],
    'an old list': ['a list of more than a year ago'],
  },
  containers: {
    'cut off': ['a file that was cut off', 'a good chain and a file that was cut off'],
    empty: ['an empty file'],
    'a web page': ['a web page'],
    'a picture': ['a picture'],
    'a printout': ['a printout'],
    'a private key alone': ['a private key alone', 'a private key on a curve, with its parameters, alone'],
    'a request alone': ['a request alone'],
    'a locked keystore': ['a locked keystore'],
  },
  'the wrong root': {
    'roots with different keys': ['a root that somebody added', 'a root of the plant’s own name that somebody added'],
    'only a find leads there': ['a root that was found among other octets only'],
    'an intermediate without key identifier': ['an intermediate that does not say which key it has'],
    'a namesake that has expired': ['an expired root of the right name that did not sign'],
    'names in the voice of the page': [
      'a root that speaks like the page',
      'a root alone that speaks like a program',
      'a root that carries a check mark and a padlock',
      'a name that ends the quotation marks around it',
      'a name of four thousand characters',
    ],
  },
  'who must act': {
    you: ['server, intermediate and root'],
    'the administrator of the server': ['an expired server'],
    'the owner of the CA': ['the root is missing', 'the CA may issue only for other names'],
    'the IT security': ['the root of an inspection product'],
    'the sender': ['a changed octet in the server'],
    'the operator of the OPC UA application': ['an expired application of OPC UA'],
  },
  classics: {
    'the server sends no intermediate': ['the server does not send its intermediate, and the root is here'],
    'the server saved for the root': ['only the server was saved, in place of the root'],
    'a renewed CA of the same name': ['a root of the right name that did not sign'],
    'with a key of another size, or kind': [
      'a root of the right name with a key of another size',
      'a root of the right name with another kind of key',
      'a root of the right name with another kind of key, and no key identifier to tell by',
    ],
    'an issuer of a cross-certificate is missing': [
      'a chain over a cross-certificate whose issuer is missing',
      'a cross-certificate whose issuer is missing, beside another root of the missing name',
    ],
    'an expired cross-certificate': [
      'a chain over an expired cross-certificate to an expired root',
      'an expired cross-certificate, beside another root of the name of its own',
    ],
    'renewals of AD CS': ['a CA renewed with a new key, and both rollover certificates'],
    'tampered octets': ['a changed octet in the intermediate', 'a self-signed server whose signature was changed'],
    'a self-signed server': ['a self-signed server'],
    'server and CA with one name': ['server and CA with one name'],
    'the wrong order': ['a chain in the wrong order'],
    'glued lines': ['lines that were glued together'],
    'SHA-1': ['a server signed with SHA-1', 'a root that signed itself with SHA-1 is as good as another'],
    '1,024 bits': ['a server with 1,024 bits'],
    'a root of version 1': ['a root of version 1 above a server'],
    'a root without Basic Constraints': ['a root without Basic Constraints above a server'],
    'weak keys': [
      'a key of Infineon’s faulty library',
      'a key of two primes close to each other',
      'two servers whose keys share a factor',
      'a key with the exponent 1',
      'a key with the exponent 3',
      'a modulus without its leading zero',
    ],
    'a key used twice': ['two servers with one key', 'a server with the key of its CA'],
    'odd characters': [
      'a name with characters that its type does not allow',
      'a name that was encoded in UTF-8 twice',
      'a name that turns the writing direction',
    ],
    'a list with an empty list of entries': ['a list with an empty list of entries'],
    'a list of an OPC UA CA that is out of date': ['an OPC UA application whose CA has a list that is out of date'],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly [string, ...string[]]>>>>

/** Headlines about a choice by id, about a limit of work, and about a top that a fault is said of first. */
const elsewhere: readonly string[] = ['chosen-anchor', 'top-not-root', 'unfinished']

describe('the situations', () => {
  const names = new Set(everySituation.map(({ what }) => what))

  it('show everything that people meet', () => {
    const without = Object.entries(covered).flatMap(([group, bullets]) =>
      Object.entries<readonly string[]>(bullets).flatMap(([bullet, shown]) =>
        shown.filter((what) => !names.has(what)).map((what) => `${group}, ${bullet}: ${what}`),
      ),
    )
    expect(without).toEqual([])
  })

  it('have a target of each kind', () => {
    const seen = new Set(everySituation.map(({ kind }) => kind))
    expect(kinds.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([])
  })

  it('show every headline about a path without a fault', () => {
    const said = new Set<string>(everySituation.map(({ code }) => code))
    expect(Object.keys(reachWords).filter((code) => !said.has(code) && !elsewhere.includes(code))).toEqual([])
  })

  it('show every headline about a fault', () => {
    const said = new Set<string>(everySituation.map(({ code }) => code))
    expect(faultCodes.filter((code) => !said.has(code))).toEqual([])
  })
})
