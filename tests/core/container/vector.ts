import type { EncodedObject } from '../../../src/core/container/encoded-object.ts'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Assumption, LooksLike } from '../../../src/core/finding/definitions.ts'
import { openSource, type OpenedSource } from '../../../src/core/container/open.ts'

/** A file of tests/vectors/container, made by tests/vectors/make/container.mjs. A fresh copy each time. */
export function vector(name: string): Uint8Array {
  return new Uint8Array(readFileSync(fileURLToPath(new URL(`../../vectors/container/${name}`, import.meta.url))))
}

/** The file of `vector` as text. */
export const vectorText = (name: string): string => asText(vector(name))

/** One octet per character, and back. */
export const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
export const asBytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

export const open = (bytes: Uint8Array, name = 'a file'): OpenedSource => openSource({ name, bytes }, 's1')

/** The certificates in hexadecimal, so that a difference is readable; those that were cut off aside. */
export function certificatesOf(opened: OpenedSource): string[] {
  return opened.objects.flatMap((object) => (object.kind === 'certificate' && !object.cut ? [hex(object.bytes)] : []))
}

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

export const codesOf = (opened: OpenedSource): string[] => opened.findings.map(({ code }) => code)

export const kindsOf = (opened: OpenedSource): string[] => opened.objects.map(({ kind }) => kind)

/** The reported assumptions, in alphabetical order. */
export const assumedIn = ({ findings }: OpenedSource): Assumption[] =>
  findings.flatMap((each) => (each.code === 'reading-assumed' ? [each.params.assumption] : [])).sort()

/** The reported resemblances of a source without certificates. */
export const looksOf = ({ findings }: OpenedSource): LooksLike[] =>
  findings.flatMap((each) => (each.code === 'no-certificate-here' ? [each.params.looksLike] : []))

/** The name that its owner gave it. */
export const aliasOf = (object: EncodedObject): string | undefined => ('alias' in object ? object.alias : undefined)
