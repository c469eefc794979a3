import type { JavaInput } from './java-input.ts'

/** Objects within objects; a sealed key has three. */
const maximumDepth = 16

/** The fields that a class describes, in the order in which its objects have them. */
interface JavaClass {
  readonly fields: readonly string[]
  /** True where its objects have more behind their fields, up to an end mark. */
  readonly annotated: boolean
  readonly parent: JavaClass | undefined
}

/** The parts that later ones of a stream can refer to, numbered in order. */
interface Stream {
  readonly input: JavaInput
  readonly handles: (JavaClass | undefined)[]
}

/**
 * Steps over one serialized object, which does not say how long it is: the secret keys of JCEKS are `SealedObject`s.
 * Nothing of it is kept. Knows what a sealed key is made of (objects, texts, arrays of octets, references) and fails on
 * anything else.
 * @see Java Object Serialization Specification, section 6.4
 */
export function skipSealedObject(input: JavaInput): void {
  if (input.number(4, 'a serialized key') !== 0xaced0005) input.fail('a serialized key')
  skipContent({ input, handles: [] }, 0)
}

const firstHandle = 0x7e0000

function skipContent(stream: Stream, depth: number): void {
  const { input, handles } = stream
  if (depth > maximumDepth) input.fail('fewer objects within objects')
  switch (input.number(1, 'a serialized value')) {
    case 0x70: // null
      return
    case 0x71: // reference
      input.number(4, 'a reference')
      return
    case 0x73: {
      const described = readClass(stream, depth)
      handles.push(undefined)
      skipFields(stream, described, depth)
      return
    }
    case 0x74: // text
      handles.push(undefined)
      input.skip(input.number(2, 'the length of a text'), 'a text')
      return
    case 0x75: {
      readClass(stream, depth)
      handles.push(undefined)
      input.skip(input.number(4, 'the length of an array'), 'an array') // of octets: a sealed key has no other
      return
    }
    case 0x77: // octets that a class wrote for itself
      input.skip(input.number(1, 'the length of a block'), 'a block')
      return
    default:
      input.fail('a serialized value of a known kind')
  }
}

function readClass(stream: Stream, depth: number): JavaClass | undefined {
  const { input, handles } = stream
  if (depth > maximumDepth) input.fail('fewer classes within classes')
  const mark = input.number(1, 'a class')
  if (mark === 0x70) return undefined
  if (mark === 0x71) return handles[input.number(4, 'a reference') - firstHandle]
  if (mark !== 0x72) return input.fail('a class')
  input.text('the name of a class')
  input.skip(8, 'the version of a class')
  const handle = handles.push(undefined) - 1
  const flags = input.number(1, 'the flags of a class')
  const fields: string[] = []
  for (let left = input.number(2, 'the number of fields'); left > 0; left--) {
    const type = String.fromCharCode(input.number(1, 'the type of a field'))
    input.text('the name of a field')
    if (type === '[' || type === 'L') skipContent(stream, depth + 1)
    fields.push(type)
  }
  skipAnnotation(stream, depth)
  const parent = readClass(stream, depth + 1)
  const described = { fields, annotated: (flags & 1) !== 0, parent }
  handles[handle] = described
  return described
}

/** Those of the topmost class come first. */
function skipFields(stream: Stream, described: JavaClass | undefined, depth: number): void {
  if (!described) return
  if (depth > maximumDepth) stream.input.fail('fewer classes above a class')
  skipFields(stream, described.parent, depth + 1)
  for (const type of described.fields) {
    const size = primitiveSizes[type]
    if (size === undefined) skipContent(stream, depth + 1)
    else stream.input.skip(size, 'a field')
  }
  if (described.annotated) skipAnnotation(stream, depth)
}

function skipAnnotation(stream: Stream, depth: number): void {
  const { input } = stream
  while (input.bytes[input.offset] !== 0x78) skipContent(stream, depth + 1)
  input.skip(1, 'an end mark')
}

const primitiveSizes: Readonly<Record<string, number | undefined>> = { B: 1, C: 2, D: 8, F: 4, I: 4, J: 8, S: 2, Z: 1 }
