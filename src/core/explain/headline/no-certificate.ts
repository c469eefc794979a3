import type { OtherSummary, Report } from '../../report/report.ts'
import type { Answer } from './headline-text.ts'

interface Words {
  readonly title: string
  readonly text: string
}

/** What somebody has who has no certificate, and what there is to do with it. */
const words: Readonly<Record<OtherSummary['kind'], Words>> = {
  'attribute-certificate': {
    title: 'This is an attribute certificate, which holds no key',
    text: 'It says what somebody may do, and belongs to a certificate that is not here. Nothing can be imported from it.',
  },
  certificate: {
    title: 'The certificate is damaged',
    text: 'What can be read of it is shown below, and the findings say where it ends. Save or export it once more.',
  },
  'certificate-request': {
    title: 'This is a certificate request, not a certificate',
    text: 'It asks a CA for a certificate and is shown below. What the CA sent back is the certificate: open that file.',
  },
  cms: {
    title: 'This is a PKCS #7 message without certificates',
    text: 'It may be encrypted, or hold other things. What it says of itself is shown below. Open the file that holds the chain.',
  },
  'key-parameters': {
    title: 'These are parameters of keys, not a certificate',
    text: 'They are shown below as they are encoded. Open the file that holds the certificate.',
  },
  'ocsp-response': {
    title: 'This is an OCSP answer, not a certificate',
    text: 'It says whether certificates were revoked, and is shown below. Add the certificates that it is about.',
  },
  'public-key': {
    title: 'This is a public key, not a certificate',
    text: 'It is shown below. A certificate holds such a key together with a name and the signature of a CA: open that file.',
  },
  'revocation-list': {
    title: 'This is a revocation list, not a certificate',
    text: 'It says which certificates their CA has withdrawn, and is shown below. Add the certificates that it is about.',
  },
}

const mixture: Words = {
  title: 'There is no certificate in this',
  text: 'What was found is shown below. Open the file that holds the certificate or its chain.',
}

/** What to say where no certificate could be read: what there is instead, if anything is. */
export function noCertificate({ sources, others, revocationLists, ocspResponses }: Report): Answer {
  const kinds = new Set<OtherSummary['kind']>([
    ...others.map(({ kind }) => kind),
    ...(revocationLists.length > 0 ? (['revocation-list'] as const) : []),
    ...(ocspResponses.length > 0 ? (['ocsp-response'] as const) : []),
  ])
  const [only] = kinds
  if (only === undefined) return nothingRecognised(sources.length)
  const { title, text } = kinds.size === 1 ? words[only] : mixture
  const next = { action: 'add-files', label: 'Add certificate files' } as const
  return {
    tone: only === 'certificate' && kinds.size === 1 ? 'problem' : 'attention',
    title: [title],
    text: [text],
    next,
  }
}

const nothingRecognised = (sources: number): Answer => ({
  tone: 'problem',
  title: ['No certificate was found'],
  text: [
    sources === 1
      ? 'What you opened holds no certificate that can be read. Below it says what it looks like instead, and what to do.'
      : 'Nothing of what you opened holds a certificate that can be read. Below it says what each looks like instead, and what to do.',
  ],
  next: { action: 'add-files', label: 'Choose other files' },
})
