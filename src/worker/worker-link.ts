import { EngineStopped, type Link } from './link.ts'
import { fromFailure, GREETING, type Answer, type Method, type Reply, type Request } from './protocol.ts'

/**
 * How long a worker may take to greet, in milliseconds. Failures that a browser reports are known at once; this is for a worker
 * that is dropped in silence, and ample for a slow disk: half a megabyte of script is parsed in well under a second.
 */
const PATIENCE = 10_000

interface Waiting {
  readonly resolve: (answer: never) => void
  readonly reject: (reason: Error) => void
}

/** Yields a link to `worker` once it has greeted; rejects, and terminates it, if it fails first or says nothing for `patience`. */
export function linkWorker(worker: Worker, patience = PATIENCE): Promise<Link> {
  const waiting = new Map<number, Waiting>()
  let requests = 0
  let stopped: EngineStopped | undefined

  const stop = (reason: EngineStopped) => {
    if (stopped) return
    stopped = reason
    worker.terminate()
    for (const { reject } of waiting.values()) reject(reason)
    waiting.clear()
  }

  const receive = (reply: Reply) => {
    const asker = waiting.get(reply.id)
    waiting.delete(reply.id)
    if ('failure' in reply) asker?.reject(fromFailure(reply.failure))
    else asker?.resolve(reply.answer as never)
  }

  const link: Link = {
    mode: 'worker',
    request: <K extends Method>(method: K, args: Request<K>['args']) =>
      new Promise<Answer<K>>((resolve, reject) => {
        if (stopped) throw stopped
        const id = ++requests
        // Sent first: arguments that cannot be cloned throw here and leave nothing waiting.
        worker.postMessage({ id, method, args } satisfies Request<K>)
        waiting.set(id, { resolve, reject })
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
    worker.onmessage = (event: MessageEvent<Reply | typeof GREETING>) => {
      if (event.data !== GREETING) {
        receive(event.data)
        return
      }
      clearTimeout(alarm)
      resolve(link)
    }
  })
}
