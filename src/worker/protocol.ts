/**
 * The messages between the page and the worker. One request, one reply, matched by number, and before a large reply its
 * parts; the worker speaks first, with a greeting, so that the page knows that it started.
 */
import type { Engine } from '../core/index.ts'
import { inParts, type Part, type Parted } from './parts.ts'

/**
 * The functions that can be asked for, with their arguments and answers: plain data that survives a structured clone.
 */
export type EngineMethods = Engine
export type Method = keyof EngineMethods
export type Arguments<K extends Method> = Parameters<EngineMethods[K]>
export type Answer<K extends Method> = Awaited<ReturnType<EngineMethods[K]>>

export interface Request<K extends Method = Method> {
  readonly id: number
  readonly method: K
  readonly args: Arguments<K>
}

/**
 * The buffers of all octets among the arguments of a request: they are moved to the worker, not copied. Whoever sent
 * them has none left, so that a private key has one place and one owner.
 */
export function handedOver({ args }: Request): ArrayBuffer[] {
  const octets = args
    .flat()
    .flatMap((each: unknown) => (typeof each === 'object' && each !== null ? (Object.values(each) as unknown[]) : []))
    .filter((value) => ArrayBuffer.isView(value))
  return [...new Set(octets.map(({ buffer }) => buffer as ArrayBuffer))]
}

/**
 * A thrown value as it crosses the border: an Error's other properties, its stack among them, stay where it was thrown.
 */
export interface Failure {
  readonly name: string
  readonly message: string
}

export type Reply =
  | ({ readonly id: number } & Parted)
  | { readonly id: number; readonly part: Part }
  | { readonly id: number; readonly failure: Failure }

/** The worker's first message. */
export const GREETING = 'chainlight-engine-ready'

/** Asks a worker for a sign of life, and the sign. It comes as soon as the worker is between two pieces of work. */
export const PING = 'chainlight-engine-ping'
export const ALIVE = 'chainlight-engine-alive'

/** The two members of a worker's global scope that serving needs. */
export interface Port {
  onmessage: ((event: MessageEvent<Request | typeof PING>) => void) | null
  postMessage(message: unknown): void
}

/** Sends the greeting, then answers every request that arrives on `port`, in the order in which the engine finishes. */
export function serve(engine: EngineMethods, port: Port): void {
  const post = (reply: Reply) => {
    port.postMessage(reply)
  }
  port.onmessage = ({ data }) => {
    if (data === PING) {
      port.postMessage(ALIVE)
      return
    }
    const { id, method, args } = data
    call(engine, method, args)
      .then((answer) => {
        const { parts, ...rest } = inParts(answer)
        for (const part of parts) post({ id, part })
        post({ id, ...rest })
      })
      // Thrown by the engine, or by postMessage over an answer that cannot be cloned.
      .catch((thrown: unknown) => {
        post({ id, failure: toFailure(thrown) })
      })
  }
  port.postMessage(GREETING)
}

/** Calls one function of the engine and waits for its answer; rejects with whatever the function throws. */
export async function call<K extends Method>(engine: EngineMethods, method: K, args: Arguments<K>): Promise<Answer<K>> {
  const run = engine[method] as (...args: Arguments<K>) => Answer<K> | Promise<Answer<K>>
  return await run(...args)
}

export function toFailure(thrown: unknown): Failure {
  return thrown instanceof Error
    ? { name: thrown.name, message: thrown.message }
    : { name: 'Error', message: String(thrown) }
}

export function fromFailure({ name, message }: Failure): Error {
  return Object.assign(new Error(message), { name })
}
