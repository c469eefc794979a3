import { Certificate } from 'pkijs'
import { contend, derBlocks } from './contend.mjs'

const read = (pem) => derBlocks(pem).map((der) => Certificate.fromBER(der))

await contend({
  open: ({ pem }) => read(pem).length,
  describe: ({ pem }) =>
    read(pem).filter((certificate) => {
      // Extensions are parsed when they are asked for.
      const parsed = (certificate.extensions ?? []).map(({ parsedValue }) => parsedValue)
      return parsed.length > 0 && JSON.stringify(certificate.toJSON()).length > 0
    }).length,
})
