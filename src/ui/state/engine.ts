import { connectEngine, connectSecondReader, type EngineClient, type SecondReader } from '../../worker/client.ts'

let client: EngineClient | undefined
let reader: SecondReader | undefined

/** The way to the one engine of the page. */
export const pageEngine = (): EngineClient => (client ??= connectEngine())

/** The one second reader of the page, started when it is first asked. */
export const pageSecondReader: SecondReader = (question, bytes) => (reader ??= connectSecondReader())(question, bytes)
