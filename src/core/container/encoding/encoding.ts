import { claimBeyond } from '../../asn1/cut.ts'
import { attempt } from '../../asn1/fault.ts'
import { readNode, type Asn1Node } from '../../asn1/node.ts'
import type { EncodedKind, EncodedObject, Place } from '../encoded-object.ts'
import { concernsUs, promiseOf } from '../pem/labels.ts'
import type { Opening } from '../opening.ts'
import { publicPart } from './public-part.ts'
import { isCutCertificate, recognise, type Recognised } from './recognise.ts'
import { readSignedData, unsignedContent } from './signed-data.ts'
import { trustListEntries } from './trust-list.ts'

/** Binary encodings one behind another: a file, or what an armor or Base64 held. */
export interface Encodings {
  readonly bytes: Uint8Array
  /** The armor's label; undefined where there is none. */
  readonly label: string | undefined
  /** The name that the owner gave it in a store. It replaces the label. */
  readonly name?: string | undefined
  /** Where octets of `bytes` stand in the source. */
  place(start: number, end: number): Place
  /**
   * True where nobody else refers to the bytes: an object that fills them takes them over, and they are overwritten if
   * they held a key.
   */
  readonly owned: boolean
  /** True where what stands around them says that a key inside is encrypted. */
  readonly encrypted: boolean
  /** True where they were found amid octets of another kind. */
  readonly find?: boolean
}

/**
 * Takes the encodings that stand one behind another at the start of the bytes, and yields the offset at which that
 * ends. Whatever is taken is copied as it came. An encoding that is no known structure is taken only where it comes
 * first: then the label says what it should have been. Of one that was cut off, nothing is behind it.
 */
export function takeEncodings(encodings: Encodings, opening: Opening): number {
  const { bytes, label } = encodings
  const promised = label === undefined ? undefined : promiseOf(label)
  let offset = 0
  let secret = false
  while (offset < bytes.length && !opening.full) {
    const reading = attempt(() => readNode(bytes, offset))
    if (!reading.ok) break
    const recognised = settle(recognise(reading.value), offset === 0 ? promised : undefined)
    if (recognised.kind === 'unknown' && offset > 0) break
    secret ||= recognised.kind === 'private-key' || recognised.kind === 'pkcs12'
    if (offset === 0) compareLabel(encodings, recognised.kind, promised, reading.value, opening)
    take(encodings, reading.value, recognised, opening)
    offset = reading.value.end
  }
  if (offset === 0) secret = takeUnreadable(encodings, promised === 'private-key', opening)
  else if (offset < bytes.length && !opening.full && isCutCertificate(bytes.subarray(offset))) {
    takeCutCertificate(encodings, offset, opening)
    offset = bytes.length
  }
  if (secret && encodings.owned) bytes.fill(0)
  return offset
}

/**
 * Where the structure is too damaged to tell, the label decides: then the certificate's own reader says what is wrong
 * with it, and where.
 */
function settle(recognised: Recognised, promised: ReturnType<typeof promiseOf>): Recognised {
  // Two INTEGERs are an RSA public key or the parameters of Diffie-Hellman (PKCS #3), and nothing inside tells which.
  if (recognised.kind === 'public-key' && promised === 'key-parameters') return { kind: promised }
  if (recognised.kind !== 'unknown') return recognised
  switch (promised) {
    case 'private-key':
      return { kind: 'private-key', form: 'PRIVATE KEY', encrypted: false }
    case 'certificate':
    case 'key-parameters':
    case 'public-key':
      return { kind: promised }
    default:
      return recognised
  }
}

function compareLabel(
  { label, place }: Encodings,
  found: string,
  promised: ReturnType<typeof promiseOf>,
  node: Asn1Node,
  opening: Opening,
): void {
  if (label === undefined || promised === found || found === 'certificate-list') return
  const where = place(node.start, node.end)
  if (found === 'unknown' && !concernsUs(label)) {
    opening.say('other-object', where, { kind: found, label })
    return
  }
  opening.say('label-disagrees', where, { label, found, line: where.lines?.first })
}

function take(encodings: Encodings, node: Asn1Node, recognised: Recognised, opening: Opening): void {
  const { label, name } = encodings
  const place = encodings.place(node.start, node.end)
  switch (recognised.kind) {
    case 'private-key':
      opening.add({
        kind: 'private-key',
        place,
        label: keyLabel(label, recognised.form),
        encrypted: recognised.encrypted || encodings.encrypted,
        publicKey: publicPart(node),
      })
      break
    case 'pkcs12':
      opening.add({ kind: 'pkcs12', place, label: label ?? 'PKCS #12', sealed: node.encoded.slice() })
      break
    case 'cms':
      takeMessage(encodings, node, place, opening)
      break
    case 'certificate-list':
      takeList(encodings, recognised.list, opening)
      break
    default:
      opening.add({
        kind: recognised.kind,
        place,
        label,
        alias: name,
        ...(encodings.find && { find: true }),
        bytes: copyOf(encodings, node),
      })
  }
}

/** Under a label that speaks of something else, the form's own name. */
const keyLabel = (label: string | undefined, form: string): string =>
  label !== undefined && promiseOf(label) === 'private-key' ? label : form

/** One after the other, so that those before a fault are taken, which is said. */
function takeList(encodings: Encodings, list: Asn1Node, opening: Opening): void {
  const { label, find } = encodings
  for (let at = list.contentStart; at < list.contentEnd && !opening.full;) {
    const offset = at
    const reading = attempt(() => readNode(list.source, offset, list.contentEnd))
    const place = encodings.place(offset, reading.ok ? reading.value.end : list.contentEnd)
    if (!reading.ok) {
      const { offset: fault, expected } = reading.error
      opening.say('encoding-damaged', place, { label, line: place.lines?.first, offset: fault, expected })
      return
    }
    const bytes = reading.value.encoded.slice()
    opening.add({ kind: 'certificate', place, label, ...(find && { find: true }), bytes })
    at = reading.value.end
  }
}

/**
 * A CMS message yields what was signed, which may be a file of any kind, and then what it brings along. It stands for
 * itself where that is nothing, or where somebody signed it or it lists thumbprints: then it says more than its
 * certificates do. It is not kept where a key is in it.
 */
function takeMessage(encodings: Encodings, message: Asn1Node, place: Place, opening: Opening): void {
  const label = encodings.label ?? 'PKCS7'
  const contents = readSignedData(message)
  // First, because somebody signed it for the sake of what is inside; the certificates beside it are those of the
  // signer.
  const content = contents ? contents.content : unsignedContent(message)
  const before = opening.objects.length
  if (content) opening.enter(content, place)
  // The message would show them, octet by octet.
  const secrets = opening.objects.slice(before).some(isSecret)
  const entries = contents && trustListEntries(message)
  const signed = contents !== undefined && contents.signers > 0
  if (entries !== undefined) opening.say('trust-list-names-only', place, { entries })
  const inside: [EncodedKind, readonly Asn1Node[]][] = [
    ['certificate', contents?.certificates ?? []],
    ['attribute-certificate', contents?.attributeCertificates ?? []],
    ['revocation-list', contents?.revocationLists ?? []],
  ]
  for (const [kind, nodes] of inside) {
    for (const node of nodes)
      opening.add({
        kind,
        place: encodings.place(node.start, node.end),
        label,
        ...(signed && kind === 'certificate' && { ofSigner: true }),
        ...(encodings.find && { find: true }),
        bytes: node.encoded.slice(),
      })
  }
  const empty = inside.every(([, nodes]) => nodes.length === 0)
  if (!secrets && (empty || entries !== undefined || signed)) {
    opening.add({ kind: 'cms', place, label, bytes: copyOf(encodings, message), empty })
  }
  if (contents?.fault) {
    const { offset, expected } = contents.fault
    opening.say('encoding-damaged', place, { label: encodings.label, line: place.lines?.first, offset, expected })
  }
}

/** A private key, or a keystore that may hold one. */
const isSecret = (object: EncodedObject): boolean =>
  object.kind === 'private-key' || object.kind === 'secret' || 'sealed' in object

/** For octets in which no encoding could be read. True if their label says that they are a private key. */
function takeUnreadable(encodings: Encodings, privateKey: boolean, opening: Opening): boolean {
  const { bytes, label, place, owned, encrypted } = encodings
  const where = place(0, bytes.length)
  const line = where.lines?.first
  if (privateKey && label !== undefined) {
    opening.add({ kind: 'private-key', place: where, label, encrypted })
    return true
  }
  if (isCutCertificate(bytes)) {
    takeCutCertificate(encodings, 0, opening)
    return false
  }
  opening.add({ kind: 'unknown', place: where, label, bytes: owned ? bytes : bytes.slice() })
  if (label !== undefined && !concernsUs(label)) {
    opening.say('other-object', where, { kind: 'unknown', label })
    return false
  }
  const claimed = bytes[0] === 0x30 ? claimBeyond(bytes) : undefined
  if (claimed !== undefined) {
    opening.say('encoding-truncated', where, { label, line, claimed, present: bytes.length })
  } else {
    const reading = attempt(() => readNode(bytes))
    const { offset, expected } = reading.ok ? { offset: 0, expected: '' } : reading.error
    opening.say('encoding-damaged', where, { label, line, offset, expected })
  }
  return false
}

/** Takes a certificate that was cut off, with all that is behind the offset. */
export function takeCutCertificate(
  { bytes, label, name, place, owned, find }: Omit<Encodings, 'encrypted'>,
  start: number,
  opening: Opening,
): void {
  const where = place(start, bytes.length)
  const present = bytes.length - start
  opening.add({
    kind: 'certificate',
    place: where,
    label,
    alias: name,
    ...(find && { find }),
    cut: true,
    bytes: owned && start === 0 ? bytes : bytes.slice(start),
  })
  const claimed = claimBeyond(bytes, start) ?? present
  opening.say('encoding-truncated', where, { label, line: where.lines?.first, claimed, present })
}

/** The encoding as it came, in a buffer of its own. */
const copyOf = ({ bytes, owned }: Encodings, node: Asn1Node): Uint8Array =>
  owned && node.start === 0 && node.end === bytes.length ? bytes : node.encoded.slice()
