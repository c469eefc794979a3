import { oneDer } from './one-certificate.ts'

/** The binary form under the extension that OPC UA stores read. */
export const der = oneDer('.der')
