import { connectEngine, type EngineClient } from '../../worker/client.ts'

let client: EngineClient | undefined

/** The one engine of the page, started when it is first asked for. */
export const pageEngine = (): EngineClient => (client ??= connectEngine())
