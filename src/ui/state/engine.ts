import { connectEngine } from '../../worker/client.ts'

/** The one engine of the page. */
export const engine = connectEngine()
