/**
 * What the page and the worker say to each other. One request, one reply, matched by number; the worker speaks first, with
 * a greeting, so that the page knows that it started.
 */
import type { Engine } from '../core/index.ts'

/** The functions that can be asked for, with their arguments and answers: plain data that survives a structured clone. */
export type EngineMethods = Engine
export type Method = keyof EngineMethods
export type Arguments<K extends Method> = Parameters<EngineMethods[K]>
export type Answer<K extends Method> = Awaited<ReturnType<EngineMethods[K]>>

export interface Request<K extends Method = Method> {
  readonly id: number
  readonly method: K
  readonly args: Arguments<K>
}

/** A thrown value as it crosses the border: an Error's other properties, its stack among them, stay where it was thrown. */
export interface Failure {
  readonly name: string
  readonly message: string
}

export type Reply =
  { readonly id: number; readonly answer: unknown } | { readonly id: number; readonly failure: Failure }

/** The worker's first message. */
export const GREETING = 'chainlight-engine-ready'

/** The two members of a worker's global scope that serving needs. */
export interface Port {
  onmessage: ((event: MessageEvent<Request>) => void) | null
  postMessage(message: unknown): void
}

/** Sends the greeting, then answers every request that arrives on `port`, in the order in which the engine finishes. */
export function serve(engine: EngineMethods, port: Port): void {
  const post = (reply: Reply) => {
    port.postMessage(reply)
  }
  port.onmessage = ({ data: { id, method, args } }) => {
    call(engine, method, args)
      .then((answer) => {
        post({ id, answer })
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
