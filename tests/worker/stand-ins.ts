import type { Engine } from '../../src/core/index.ts'
import type { Reply, Request } from '../../src/worker/protocol.ts'

/** An engine of which a test uses some functions: a call of any other fails the test. */
export function engineWith(functions: Partial<Engine>): Engine {
  return functions as Engine
}

/** A worker in the test's hands: it notes what it is sent and says what the test has it say. */
export class WorkerInHand {
  readonly received: Request[] = []
  terminated = false
  onmessage: ((event: { data: unknown }) => void) | null = null
  onmessageerror: (() => void) | null = null
  onerror: ((event: { message: string }) => void) | null = null

  postMessage(request: Request, transfer: ArrayBuffer[] = []) {
    this.received.push(structuredClone(request, { transfer }))
  }

  terminate() {
    this.terminated = true
  }

  say(data: Reply | string) {
    this.onmessage?.({ data })
  }

  asWorker(): Worker {
    return this as unknown as Worker
  }
}
