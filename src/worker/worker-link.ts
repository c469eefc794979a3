import { EngineStopped, type Link } from './link.ts'
import { whole, type Part } from './parts.ts'
import { patienceFor } from './patience.ts'
import {
  ALIVE,
  fromFailure,
  GREETING,
  handedOver,
  PING,
  type Answer,
  type Method,
  type Reply,
  type Request,
} from './protocol.ts'
import { Watch } from './watch.ts'

/**
 * How long a worker may take to greet, in milliseconds. Failures that a browser reports are known at once; this is for
 * a worker that is dropped in silence, and ample for a slow disk: half a megabyte of script is parsed in well under a
 * second.
 */
const PATIENCE = 10_000

/** How long an idle worker may take to overwrite what it keeps before it is terminated, in milliseconds. */
const TO_FORGET = 500

interface Waiting {
  /** The parts of the answer that have come so far. */
  readonly parts: Part[]
  readonly resolve: (answer: never) => void
  readonly reject: (reason: Error) => void
}

/**
 * Yields a link to `worker` once it has greeted; rejects, and terminates it, if it fails first or says nothing for
 * `patience`. One that later gives no sign of life for longer than what it was asked may take is terminated too.
 */
export function linkWorker(worker: Worker, patience = PATIENCE): Promise<Link> {
  const waiting = new Map<number, Waiting>()
  let requests = 0
  let stopped: EngineStopped | undefined

  const watch = new Watch(
    () => {
      worker.postMessage(PING)
    },
    () => {
      stop(new EngineStopped('The worker gave no sign of life', 'overdue'))
    },
  )

  const stop = (reason: EngineStopped) => {
    if (stopped) return
    stopped = reason
    watch.end()
    // A worker's secrets stay in memory when it is terminated. One that is at work may never hear of anything.
    if (reason.because === 'restarted' && waiting.size === 0) {
      const end = setTimeout(() => {
        worker.terminate()
      }, TO_FORGET)
      worker.onmessage = () => {
        clearTimeout(end)
        worker.terminate()
      }
      worker.postMessage({ id: ++requests, method: 'forget', args: [] } satisfies Request<'forget'>)
    } else worker.terminate()
    for (const { reject } of waiting.values()) reject(reason)
    waiting.clear()
  }

  const receive = (reply: Reply) => {
    const asker = waiting.get(reply.id)
    if ('part' in reply) {
      asker?.parts.push(reply.part)
      return
    }
    waiting.delete(reply.id)
    watch.answered(reply.id)
    if ('failure' in reply) asker?.reject(fromFailure(reply.failure))
    else asker?.resolve(whole(reply, asker.parts) as never)
  }

  const link: Link = {
    mode: 'worker',
    request: <K extends Method>(method: K, args: Request<K>['args']) =>
      new Promise<Answer<K>>((resolve, reject) => {
        if (stopped) throw new EngineStopped(stopped.message, 'gone')
        const id = ++requests
        // Sent first: arguments that cannot be cloned throw here and leave nothing waiting.
        const request: Request<K> = { id, method, args }
        const octets = handedOver(request)
        const patience = patienceFor(request, totalOf(octets))
        worker.postMessage(request, octets)
        waiting.set(id, { resolve, reject, parts: [] })
        watch.begin(id, patience)
      }),
    stop,
  }

  return new Promise((resolve, reject) => {
    const fail = (reason: string) => {
      const error = new EngineStopped(reason)
      stop(error)
      reject(error)
    }
    const alarm = setTimeout(fail, patience, 'The worker did not start in time')
    // The handlers stay: after the greeting a failure ends the link, and the settled promise does not mind.
    worker.onerror = (event) => {
      clearTimeout(alarm)
      fail(event.message || 'The worker could not start')
    }
    worker.onmessageerror = () => {
      fail('The worker sent an answer that could not be read')
    }
    worker.onmessage = ({ data }: MessageEvent<Reply | typeof GREETING | typeof ALIVE>) => {
      if (data === ALIVE) {
        watch.alive()
        return
      }
      if (data !== GREETING) {
        receive(data)
        return
      }
      clearTimeout(alarm)
      resolve(link)
    }
  })
}

const totalOf = (buffers: readonly ArrayBuffer[]): number =>
  buffers.reduce((sum, { byteLength }) => sum + byteLength, 0)
