import type { Belonging } from '../../report/question/belonging.ts'
import type { Report } from '../../report/report.ts'
import type { Sentence } from '../text/sentence.ts'

/**
 * Names the things that have one key, and the step that follows. A request is also named by its file where another
 * bears the same name, as after a renewal.
 */
export function belongingWords(
  { code, certificate, request, file }: Belonging,
  report: Pick<Report, 'certificates' | 'others' | 'sources'>,
): Sentence {
  const cert = { name: report.certificates.find(({ id }) => id === certificate)?.subject ?? '' }
  const asked = report.others.find(({ id }) => id === request)
  const csr = { name: asked?.name ?? '' }
  const key = { name: report.sources.find(({ id }) => id === file)?.name ?? '' }
  const namesakes = report.others.filter(({ kind, name }) => kind === 'certificate-request' && name === asked?.name)
  const askedIn = report.sources.find(({ id }) => id === asked?.sources[0])
  const inFile = askedIn && namesakes.length > 1 ? [' in ', { name: askedIn.name }] : []
  switch (code) {
    case 'request-answered':
      return [
        'The certificate ',
        cert,
        ' answers the request ',
        csr,
        ...inFile,
        ...(file ? ['. The private key in ', key, ' belongs to both'] : []),
        '. Install the certificate where its private key is.',
      ]
    case 'key-of-certificate':
      return ['The private key in ', key, ' belongs to the certificate ', cert, '. Install the two together.']
    case 'key-of-request':
      return [
        'The private key in ',
        key,
        ' belongs to the request ',
        csr,
        ...inFile,
        '. Send the request to the CA. Keep the key.',
      ]
    case 'public-key-known':
      return ['The public key is that of ', certificate ? cert : request ? csr : key, '.']
    case 'request-unanswered':
      return ['No open certificate answers the request ', csr, ...inFile, '. Open the one that the CA sent back.']
    case 'key-of-none':
      return ['The private key in ', key, ' belongs to no open certificate. Look for the key that was made for it.']
  }
}
