import 'reflect-metadata'
import { X509Certificate } from '@peculiar/x509'
import { contend, derBlocks } from './contend.mjs'

const read = (pem) => derBlocks(pem).map((der) => new X509Certificate(der))

await contend({
  open: ({ pem }) => read(pem).length,
  describe: ({ pem }) => read(pem).filter((certificate) => certificate.toString('text').length > 0).length,
})
