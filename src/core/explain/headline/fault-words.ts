import type { FindingCode, ParamsOf } from '../../finding/finding.ts'
import type { FaultCode } from '../../report/question/answer/fault-code.ts'
import type { FaultParams, FaultHeadlineCode, HeadlineParams, Part } from '../../report/question/answer/answer-data.ts'
import type { PathSummary, Settings } from '../../report/report.ts'
import { explain } from '../english.ts'
import { counted } from '../figures.ts'
import { purposeName } from '../settings/purpose.ts'
import { rulesWords } from '../settings/settings-words.ts'
import type { HeadlineText } from './headline-text.ts'
import { asName, partWords, type Naming, type Words } from './words.ts'

/** The settings of a path in words. */
interface JudgedBy {
  readonly settings: Settings
  readonly profile: PathSummary['profile']['id']
}

interface Context {
  readonly fault: FaultParams
  readonly naming: Naming
  readonly judged: JudgedBy
}

type Say<C extends FindingCode> = (params: ParamsOf<C>, context: Context) => Words

const noImport = 'Importing the root does not help.'
const serverReplaces = `Connections fail until the server’s administrator installs a new certificate. ${noImport}`

const ofApplication =
  'Connections fail until its operator installs a new certificate. The other applications then have to trust that one.'

/** Names the person who replaces the faulty certificate, and says that no import helps. */
function replaced({ fault: { part, ofTop, certificate }, naming }: Context): string {
  const holder = naming.certificate(certificate)?.kind.holder
  if (part === 'application') return ofApplication
  if (part === 'root') return 'Ask the owner of the CA for the root that is in use now.'
  if (part === 'intermediate' && !ofTop)
    return `The owner of the CA has to renew it, and the server’s administrator to install it. ${noImport}`
  if (part === 'intermediate') return 'Ask the owner of the CA for the certificate that is in use now.'
  if (part === 'device') return `The owner of the CA has to issue a new certificate. ${noImport}`
  if (part !== 'self-signed') return serverReplaces
  return holder === 'server'
    ? 'Connections fail until the server’s administrator installs a new certificate. Importing this one does not help.'
    : 'Ask its sender for a new certificate. Importing this one does not help.'
}

const beginsLater = (part: Part): string =>
  part === 'server' || part === 'self-signed'
    ? 'the server’s administrator'
    : part === 'application'
      ? 'its operator'
      : 'the owner of the CA'

/** The CA made the fault; the holder of a self-signed certificate did. */
const reissued = (context: Context): string =>
  context.fault.finding.who === 'ca-owner' && context.fault.part !== 'root' ? askCa : replaced(context)

/** Whose name it is, where the title does not have that already. */
const besidesItsName = (subject: string, name: string): HeadlineText =>
  subject === name ? [] : [' The certificate is ', asName(subject), '.']

const askCa = `The owner of the CA has to issue new certificates. ${noImport}`

/** Words for the finding of each fault. The title names the cause and the certificates. */
const faultWordsByCode: { readonly [C in FaultCode]: Say<C> } = {
  'signature-invalid': ({ subject, issuer, because }) => ({
    title: [asName(issuer), ' did not sign ', asName(subject)],
    toDo: [
      because === 'mismatch'
        ? 'Import nothing from this chain. Get both certificates again from their sender.'
        : 'Import nothing from this chain. Get the certificate of this CA whose key signed.',
    ],
    text: [
      because === 'mismatch'
        ? ' One of the two was changed, or another CA of the same name issued it.'
        : because === 'key-mismatch'
          ? ' The named issuer has another kind of key, so it cannot have made the signature.'
          : ' The named issuer’s key usually has another size then, so it cannot have made the signature.',
    ],
  }),
  'signature-algorithms-differ': ({ subject, outer, inner }, context) => ({
    title: [asName(subject), ' names two signature algorithms'],
    toDo: [reissued(context)],
    text: [` The signed part says ${inner}, the part around it ${outer}. It was changed, or made by faulty software.`],
  }),
  'self-issued-not-self-signed': ({ subject }, { fault: { ofTop, finding } }) =>
    finding.who === 'ca-owner'
      ? {
          title: ofTop
            ? ['The top certificate is not a root: ', asName(subject)]
            : [asName(subject), ' names itself as issuer, but another key signed it'],
          toDo: ['Do not import it. Get the right root from the owner of the CA.'],
          text: [' It names itself as its issuer, but its own key did not sign it.'],
        }
      : {
          title: ['This self-signed certificate was changed: ', asName(subject)],
          toDo: ['Do not import it. Get it again from where it came.'],
          text: [' Its own key did not make its signature, although it names itself as its issuer.'],
        },
  'taken-for-self-signed': ({ subject }) => ({
    title: ['Server and CA have the same name: ', asName(subject)],
    toDo: [`The owner of the CA has to issue the server a certificate with a name of its own. ${noImport}`],
    text: [' OpenSSL and Mosquitto take this certificate for a self-signed one and refuse it (error 18).'],
  }),
  'issuer-is-no-ca': ({ issuer }, context) => mayNotIssue(issuer, context),
  'issuer-may-not-sign': ({ issuer }, context) => mayNotIssue(issuer, context),
  'path-too-long': ({ issuer, pathLenConstraint, intermediates }) => ({
    title: [
      asName(issuer),
      ` allows ${pathLenConstraint === 0 ? 'no CA' : counted(pathLenConstraint, 'CA')} below it; here ${intermediates === 1 ? 'is' : 'are'} ${intermediates}`,
    ],
    toDo: [askCa],
  }),
  revoked: ({ subject, reason }, context) => ({
    title: [
      `The ${partWords[context.fault.part]} ${reason === 'certificate-hold' ? 'is on hold' : 'was revoked'}: `,
      asName(subject),
    ],
    toDo: [replaced(context)],
    text: [' According to the revocation data you added, the issuer has revoked it.'],
  }),
  'time-unreadable': ({ subject }, context) => ({
    title: ['A date cannot be read: ', asName(subject)],
    toDo: [reissued(context)],
  }),
  expired: ({ subject, notAfter }, context) => ({
    title: context.judged.settings.instantChosen
      ? [`On the chosen date the ${partWords[context.fault.part]} has expired: `, asName(subject)]
      : [`The ${partWords[context.fault.part]} expired on `, { instant: notAfter }, ': ', asName(subject)],
    toDo: [replaced(context)],
    text: context.judged.settings.instantChosen ? [' Its last day is ', { instant: notAfter }, '.'] : [],
  }),
  'not-yet-valid': ({ subject, notBefore }, context) => ({
    title: [`The ${partWords[context.fault.part]} is not valid before `, { instant: notBefore }, ': ', asName(subject)],
    toDo: [
      context.judged.settings.instantChosen
        ? replaced(context)
        : `Check the clock of this computer first. If it is right, ${beginsLater(context.fault.part)} has to use one that is valid now.`,
    ],
  }),
  'name-not-permitted': ({ subject, issuer, name, permitted }) => ({
    title: [
      asName(issuer),
      ' may issue only for ',
      asName(permitted[0] ?? ''),
      '; the certificate is for ',
      asName(name),
    ],
    toDo: [askCa],
    text: besidesItsName(subject, name),
  }),
  'name-excluded': ({ subject, issuer, name, excluded }) => ({
    title: [asName(issuer), ' may not issue for ', asName(excluded), '; the certificate is for ', asName(name)],
    toDo: [askCa],
    text: besidesItsName(subject, name),
  }),
  'name-not-comparable': ({ subject, issuer, name }) => ({
    title: [asName(issuer), ' limits names; the name ', asName(name), ' is malformed'],
    toDo: [askCa],
    text: besidesItsName(subject, name),
  }),
  'name-constraint-not-understood': ({ issuer, constraint }) => ({
    title: [asName(issuer), ' limits names in a way that cannot be checked'],
    toDo: [askCa],
    text: [' The limit is ', asName(constraint), '.'],
  }),
  'name-not-presented': ({ subject, kind, value, presented, more, elsewhere }, { fault: { part } }) => ({
    title:
      elsewhere === 'host-name'
        ? ['The certificate has the address as a host name: ', asName(value)]
        : elsewhere === 'common-name'
          ? ['The certificate has the name only as common name: ', asName(value)]
          : [`The ${part === 'application' ? 'application' : 'server'} certificate does not cover `, asName(value)],
    toDo: [
      presented.length > 0 && elsewhere === undefined
        ? 'Type a name that it covers, or have it replaced. Programs that check the name refuse it.'
        : `Ask ${part === 'application' ? 'the operator of the OPC UA application' : 'the server’s administrator'} for a certificate with this name. Programs that check the name refuse it.`,
    ],
    text: [
      ' ',
      asName(subject),
      presented.length === 0
        ? ` has no ${kind === 'ip' ? 'IP address' : kind === 'dns' ? 'host name' : 'e-mail address'} among its alternative names.`
        : ' covers ',
      ...presented.flatMap((name, i) => (i === 0 ? [asName(name)] : [', ', asName(name)])),
      more > 0 ? ` and ${more} more.` : presented.length > 0 ? '.' : '',
      part === 'application'
        ? ' OPC UA clients then report Bad_CertificateHostNameInvalid; some can be set to ignore it.'
        : ' Whether KEPServerEX checks the name is not documented.',
    ],
  }),
  'purpose-not-allowed': ({ subject, purpose }, context) => ({
    title: [`The ${partWords[context.fault.part]} is not for the purpose ${purposeName(purpose)}: `, asName(subject)],
    toDo: [replaced(context)],
    text: [' Programs that check the purpose refuse it, and OpenSSL does by default.'],
  }),
  'extension-unknown-critical': ({ subject, oid }, context) => ({
    title: [asName(subject), ` has a critical extension that this page does not know (${oid})`],
    toDo: [reissued(context)],
    text: [' A program that does not know a critical extension has to refuse the certificate.'],
  }),
  'extension-malformed': ({ subject }, context) => ({
    title: ['An extension cannot be read: ', asName(subject)],
    toDo: [reissued(context)],
  }),
  'extension-duplicate': ({ subject }, context) => ({
    title: ['The same extension is there twice: ', asName(subject)],
    toDo: [reissued(context)],
  }),
  'policy-qualifier-unknown': ({ subject }, context) => ({
    title: ['A critical policy has an unknown qualifier: ', asName(subject)],
    toDo: [reissued(context)],
  }),
  'any-policy-mapped': ({ subject }, context) => ({
    title: ['“Any policy” is mapped, which is forbidden: ', asName(subject)],
    toDo: [reissued(context)],
  }),
  'curve-written-out': ({ subject }, context) => ({
    title: ['The key writes out its curve instead of naming it: ', asName(subject)],
    toDo: [replaced(context)],
    text: [' OpenSSL refuses such keys (error 94), because a false curve can hide in them.'],
  }),
  'signature-hash-weak': ({ subject, hash }, context) => ({
    title: [`The ${partWords[context.fault.part]} is signed with ${hash}: `, asName(subject)],
    toDo: [reissued(context)],
  }),
  'key-too-small': ({ subject, bits }, context) => ({
    title: [`The key has only ${bits} bits: `, asName(subject)],
    toDo: [replaced(context)],
  }),
  'algorithm-not-allowed': ({ subject, algorithm }, context) => ({
    title: [`${algorithm} is not allowed by the rules you chose: `, asName(subject)],
    toDo: [replaced(context)],
  }),
  'anchor-not-chosen': ({ subject }) => ({
    title: ['The chain does not end at an anchor that you chose'],
    toDo: ['Choose the anchor at its end as well, or allow every self-signed certificate again.'],
    text: [' It ends at ', asName(subject), '.'],
  }),
  'key-usage-missing': ({ subject }) => ({
    title: ['The key may not be used as you asked: ', asName(subject)],
    toDo: ['Ask for other uses, or ask its issuer for another certificate.'],
  }),
  'too-many-intermediates': ({ intermediates, maximum }) => ({
    title: [`The chain has ${counted(intermediates, 'intermediate')}; you allow ${maximum}`],
    toDo: ['Allow more intermediates, or look for a shorter chain.'],
  }),
  'no-acceptable-policy': ({ subject, asked, demandedBy }) => ({
    title: asked
      ? ['The chain is not valid for the policy you asked for']
      : ['A certificate requires a policy that the chain does not have'],
    toDo: [asked ? 'Ask for another policy, or see which ones were accepted.' : askCa],
    text: [
      ' No acceptable policy is left at ',
      asName(subject),
      '.',
      ...(demandedBy[0] === undefined ? [] : [' ', asName(demandedBy[0]), ' demands one.']),
    ],
  }),
  'opc-ua-uri-differs': ({ subject, uri, asked }) => ({
    title: ['The application URI in the certificate is not ', asName(asked)],
    toDo: [
      'Make a new application certificate with this URI. Or set the ApplicationUri to the one in the certificate.',
    ],
    text: [' ', asName(subject), ' has ', asName(uri), '. Applications report Bad_CertificateUriInvalid.'],
  }),
  'opc-ua-uri-missing': ({ subject }, context) => ({
    title: ['The application certificate has no application URI: ', asName(subject)],
    toDo: [replaced(context)],
    text: [' Applications report Bad_CertificateUriInvalid.'],
  }),
  'opc-ua-version-unfit': ({ subject, version }, context) => ({
    title: [`OPC UA does not take a version ${version} certificate: `, asName(subject)],
    toDo: [replaced(context)],
    text: [' Applications report Bad_CertificateInvalid.'],
  }),
  'opc-ua-application-is-ca': ({ subject }, context) => ({
    title: ['The application certificate is marked as a CA: ', asName(subject)],
    toDo: [replaced(context)],
    text: [' Applications report Bad_CertificateUseNotAllowed.'],
  }),
  'opc-ua-usages-missing': ({ subject, missing }, context) => ({
    title: [`The Key Usage lacks ${missing.join(', ')}: `, asName(subject)],
    toDo: [replaced(context)],
    text: [' OPC UA asks for it. Strict applications report Bad_CertificateUseNotAllowed.'],
  }),
  'opc-ua-purposes-missing': ({ subject }, context) => ({
    title: ['The certificate names neither an OPC UA server nor a client: ', asName(subject)],
    toDo: [replaced(context)],
    text: [
      ' Its Extended Key Usage needs serverAuth or clientAuth. Strict applications report Bad_CertificateUseNotAllowed.',
    ],
  }),
  'opc-ua-host-missing': ({ subject }, context) => ({
    title: ['The certificate of the OPC UA server has no host name: ', asName(subject)],
    toDo: [replaced(context)],
    text: [' Clients report Bad_CertificateHostNameInvalid.'],
  }),
  'opc-ua-policies-none': ({ subject }, context) => ({
    title: ['No OPC UA security policy takes this chain: ', asName(subject)],
    toDo: [replaced(context)],
    text: [' A key or a signature is outside the limits. Applications report Bad_CertificatePolicyCheckFailed.'],
  }),
  'opc-ua-policies-outdated': ({ subject, policies }, context) => ({
    title: ['Only outdated OPC UA security policies take this chain: ', asName(subject)],
    toDo: [replaced(context)],
    text: [` They are ${policies.join(' and ')}. Current applications report Bad_CertificatePolicyCheckFailed.`],
  }),
  'opc-ua-list-unusable': ({ issuer, because, nextUpdate }) => ({
    title:
      because === 'out-of-date' && nextUpdate !== undefined
        ? ['The revocation list of ', asName(issuer), ' is out of date since ', { instant: nextUpdate }]
        : ['The revocation list of ', asName(issuer), ' cannot be used'],
    toDo: ['Get the current list from the owner of this CA. Import it in place of the old one.'],
    text: [
      because === 'out-of-date'
        ? ' It does not list the certificate as revoked. Some OPC UA applications still report Bad_CertificateRevoked.'
        : ' OPC UA applications report Bad_CertificateRevocationUnknown.',
    ],
  }),
  'name-asked-unusable': ({ value }) => ({
    title: ['This is not a name that can be checked: ', asName(value)],
    toDo: ['Type a host name or an IP address.'],
  }),
}

function mayNotIssue(issuer: string, { fault: { ofTop } }: Context): Words {
  return {
    title: ofTop
      ? ['The top certificate is not a root: ', asName(issuer)]
      : [asName(issuer), ' is not allowed to issue certificates'],
    toDo: [ofTop ? 'Do not import it. Get the right root from the owner of the CA.' : askCa],
    text: [' It is not a CA certificate, or its key may not sign certificates.'],
  }
}

/** No connection fails for it, which is the trouble. */
const newKey: Readonly<Record<Part, string>> = {
  root: 'Ask the owner of the CA for a root with a new key. Do not import this one.',
  intermediate:
    'Ask the owner of the CA for new certificates from a new key. Importing the root does not make it safe.',
  server: 'Ask the server’s administrator for a certificate with a new key. Importing the root does not make it safe.',
  device: 'Ask the owner of the CA for a certificate with a new key. Importing the root does not make it safe.',
  'self-signed': 'Ask the server’s administrator for a certificate with a new key. Do not import this one.',
  application: 'Make a new application certificate with a new key. Remove this one from every trust list.',
  path: 'Ask for certificates with new keys. Importing the root does not make them safe.',
}

const special = {
  'cross-root-expired': (
    { below, addresses, finding }: HeadlineParams['cross-root-expired'],
    { naming }: Context,
  ): Words => ({
    title: ['The root above ', naming.name(below), ' expired'],
    toDo: [
      'First get the self-signed root of the same name, and import that. Otherwise the server’s administrator has to renew the chain.',
    ],
    text: [
      ...(addresses[0] === undefined ? [] : [' The address of the root is ', { name: addresses[0] }, '.']),
      ...('subject' in finding.params ? [' The expired root is ', asName(String(finding.params.subject)), '.'] : []),
    ],
  }),
  'key-breakable': ({ finding }: FaultParams, context: Context): Words => ({
    title: [
      `The key of the ${partWords[context.fault.part]} can be broken: `,
      context.naming.name(context.fault.certificate),
    ],
    toDo: [newKey[context.fault.part]],
    text: [' ', explain(finding).what],
  }),
  /** The rules of a stricter profile, and what is worth no headline of its own. */
  'rule-broken': ({ finding }: FaultParams, context: Context): Words => ({
    title: [
      context.judged.profile === 'path'
        ? `The ${partWords[context.fault.part]} breaks a rule: `
        : `The chain does not keep ${rulesWords[context.judged.profile]}: `,
      context.naming.name(context.fault.certificate),
    ],
    toDo: [replaced(context)],
    text: [' ', explain(finding).what],
  }),
} as const

/** Title, what to do and why, for a path that fails. */
export function faultWords(code: FaultHeadlineCode, params: FaultParams, naming: Naming, judged: JudgedBy): Words {
  const context: Context = { fault: params, naming, judged }
  // TypeScript cannot see that the code and its params belong together; the types of the tables say it.
  if (code in special) {
    const say = special[code as keyof typeof special] as (given: FaultParams, context: Context) => Words
    return say(params, context)
  }
  const say = faultWordsByCode[code as FaultCode] as (given: unknown, context: Context) => Words
  return say(params.finding.params, context)
}
