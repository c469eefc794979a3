import forge from 'node-forge'
import { contend, pemBlocks } from './contend.mjs'

const read = (pem) => pemBlocks(pem).map((block) => forge.pki.certificateFromPem(block))

await contend({
  open: ({ pem }) => read(pem).length,
  // Extensions are decoded as a certificate is read, as far as they are known.
  describe: ({ pem }) =>
    read(pem).filter(
      (certificate) => JSON.stringify([certificate.subject.attributes, certificate.extensions]).length > 0,
    ).length,
})
