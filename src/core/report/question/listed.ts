import type { Finding, FindingCode } from '../../finding/finding.ts'

/** The properties of the path that decide which findings are listed. */
export interface Circumstances {
  /** It ends at a public root, or the rules of public TLS were chosen. */
  readonly public: boolean
  /** Paths of its target end at roots of one name with different keys. */
  readonly namesakeRoots: boolean
  /** Certificates are here, so that other files are no disappointment. */
  readonly certificates: boolean
  /** One file or text is all there is, so that the answer is about it. */
  readonly alone: boolean
}

type FindingOf<C extends FindingCode> = Extract<Finding, { code: C }>

/** When findings of one code are listed; each row gives the reason. */
interface Listing<C extends FindingCode> {
  /** Among the findings that count; always where absent. */
  readonly counting?: (found: FindingOf<C>, on: Circumstances) => boolean
  /** As advice; where absent, unless the rule is for public CAs and the path is not theirs. */
  readonly advice?: (found: FindingOf<C>, on: Circumstances) => boolean
}

const never = { counting: () => false, advice: () => false }
/** Other programs enforce this rule of public TLS too. */
const everywhere = { advice: () => true }

/** Findings whose place does not follow from their severity and their check alone. */
const listings: { readonly [C in FindingCode]?: Listing<C> } = {
  // The answer asks to compare such roots, and says it once.
  'ca-name-reused': { counting: (_, on) => !on.namesakeRoots, advice: (_, on) => !on.namesakeRoots },
  // The answer says it of a file alone. A request or a key is what it is, and its receipt says so.
  'no-certificate-here': {
    counting: ({ params }, on) => !on.alone && !(on.certificates && shown.has(params.looksLike)),
  },
  'other-object': { counting: ({ params }) => !shown.has(params.kind) },
  // Nothing to act on: the check says it, or the next step.
  'opc-ua-policies-fit': never,
  'timestamp-verified': never,
  // It is said as soon as the file is open.
  'private-key-present': never,
  // It is said in one sentence for all certificates.
  'revocation-not-checked': never,
  // OPC UA asks for it, so it concerns nobody who has such a certificate. @see OPC 10000-6 section 6.2.2
  'signs-without-ca': { advice: ({ who }) => who !== 'opc-ua-operator' },
  'tls-names-missing': everywhere,
  'tls-server-is-ca': everywhere,
  // Only public CAs must name a purpose; one that names others and not this is refused by all.
  'tls-server-purpose-missing': { advice: ({ params }, on) => on.public || !params.absent },
}

/** Objects that are listed and shown by themselves; of a private key the page warns. */
const shown: ReadonlySet<string> = new Set([
  'attribute-certificate',
  'certificate-request',
  'cms',
  'key-parameters',
  'ocsp-response',
  'pkcs7',
  'private-key',
  'public-key',
])

/** Whether a finding stands in the list of those that count, or in that of the advice. */
export function isListed(found: Finding, as: 'counting' | 'advice', on: Circumstances): boolean {
  const listing = listings[found.code]
  const rule = listing?.[as]
  if (rule) return rule(found as never, on)
  return as === 'counting' || on.public || found.reference.forPublicCas !== true
}
