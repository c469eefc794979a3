/** OpenSSL as Node brings it: `X509Certificate`. */
import { X509Certificate } from 'node:crypto'
import { contend, pemBlocks } from './contend.mjs'

await contend({
  open: ({ files, pem }) =>
    (pem ? pemBlocks(pem) : files.map(({ bytes }) => bytes)).map((encoded) => new X509Certificate(encoded)).length,
})
