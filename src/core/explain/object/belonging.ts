import type { Belonging } from '../../report/question/belonging.ts'
import type { Report } from '../../report/report.ts'
import type { Sentence } from '../text/sentence.ts'

/** Names the things that have one key, and the step that follows. */
export function belongingWords(
  { code, certificate, request, file }: Belonging,
  report: Pick<Report, 'certificates' | 'others' | 'sources'>,
): Sentence {
  const cert = { name: report.certificates.find(({ id }) => id === certificate)?.subject ?? '' }
  const csr = { name: report.others.find(({ id }) => id === request)?.name ?? '' }
  const key = { name: report.sources.find(({ id }) => id === file)?.name ?? '' }
  switch (code) {
    case 'request-answered':
      return [
        'The certificate ',
        cert,
        ' answers the request ',
        csr,
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
        '. Send the request to the CA. Keep the key.',
      ]
    case 'public-key-known':
      return ['The public key is that of ', certificate ? cert : request ? csr : key, '.']
    case 'request-unanswered':
      return ['No open certificate answers the request ', csr, '. Open the one that the CA sent back.']
    case 'key-of-none':
      return ['The private key in ', key, ' belongs to no open certificate. Look for the key that was made for it.']
  }
}
