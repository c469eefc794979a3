import type { ParamsOf } from '../../finding/finding.ts'
import type { ChecksInWords, Explanation, Explanations } from '../explanation.ts'
import { valueLabels } from '../label/value.ts'
import type { Acting } from '../../finding/who.ts'
import { ask, askIfRefused, whom } from './ask.ts'
import { day, instantNear, nameOr } from './name.ts'

const strictPrograms = 'Programs that follow the standard refuse the connection.'
const correct = 'a correct certificate'

/** Findings about a path. Each sentence claims no more than was checked. */
export const checkEnglish = {
  'anchor-without-basic-constraints': ({ subject }, acting) => ({
    what: `The root ${nameOr(subject)} does not say that it is a CA: it has no Basic Constraints.`,
    why: 'Private roots often lack them. OpenSSL and Chromium accept that if the Key Usage allows signing certificates; strict programs refuse it.',
    toDo: askIfRefused(acting, 'a root certificate with Basic Constraints'),
  }),
  'any-policy-mapped': ({ subject }, acting) => ({
    what: `${nameOr(subject)} maps the policy “any policy”, which is not allowed.`,
    why: `A CA could then make every policy equal to its own. ${strictPrograms}`,
    toDo: `Tell ${whom(acting)}.`,
  }),
  'check-broken': ({ check, message }) => ({
    what: `The check “${check}” stopped with an error: “${message}”.`,
    why: 'This is an error of this page, not of your certificates. The other checks were made.',
    toDo: 'Do not rely on this path. Report the error to the person who gave you this page.',
  }),
  'curve-written-out': ({ subject, curve }, acting) => ({
    what: `The key of ${nameOr(subject)} writes out the numbers of its curve, but must name the curve${curve === undefined ? '' : ` (${curve})`}.`,
    why: 'The standard forbids it: attackers have forged the keys of CAs with such numbers. OpenSSL refuses a path with such a key.',
    toDo: `${ask(acting, 'a certificate whose key names its curve')} With openssl, use -param_enc named_curve.`,
  }),
  'no-defined-end': ({ subject }) => ({
    what: `${nameOr(subject)} has no defined end: its last day is in the year 9999.`,
    why: 'Devices get such certificates for their whole life. For a server it is unusual, because a lost key then never expires.',
    toDo: 'Nothing for a device. For a server, plan when to replace it.',
  }),
  expired: ({ subject, notAfter, instant }, acting) => ({
    what: `${nameOr(subject)} expired on ${day(notAfter)}; checked for ${day(instant)}.`,
    why: 'A certificate is valid only between its two dates. Programs refuse an expired one.',
    toDo: `${ask(acting, 'a renewed certificate')} If the date is not over yet, check the clock of this computer.`,
  }),
  'extension-duplicate': ({ oid, subject }, acting) => ({
    what: `${nameOr(subject)} has the extension ${oid} more than once.`,
    why: 'Each extension is allowed once only. Programs read the one or the other, and strict ones refuse the certificate.',
    toDo: ask(acting, correct),
  }),
  'extension-malformed': ({ oid, subject, offset, expected }, acting) => ({
    what: `The extension ${oid} of ${nameOr(subject)} is damaged: at byte ${offset} there should be ${expected}.`,
    why: 'Nobody can know what it says. Programs refuse such a certificate, or ignore the extension.',
    toDo: ask(acting, correct),
  }),
  'extension-unknown-critical': ({ oid, subject }, acting) => ({
    what: `${nameOr(subject)} has a critical extension that this page does not know: ${oid}.`,
    why: 'A program that does not know a critical extension must refuse the certificate. This page did not check what it requires.',
    toDo: `Ask ${whom(acting)} what the extension is for, and whether your programs know it.`,
  }),
  'issuer-is-no-ca': ({ issuer, version, basicConstraints }, acting) => ({
    what:
      basicConstraints === 'absent'
        ? `${nameOr(issuer)} issued a certificate, but does not say that it is a CA${version < 3 ? ` (version ${version})` : ''}.`
        : `${nameOr(issuer)} issued a certificate, but says that it is not a CA.`,
    why: `Only a CA may issue certificates. Otherwise any server could make certificates for others. ${strictPrograms}`,
    toDo: `Check that this is the certificate of the CA, not of a server. If it is, ask ${whom(acting)} for a correct one.`,
  }),
  'issuer-may-not-sign': ({ issuer }, acting) => ({
    what: `${nameOr(issuer)} issued a certificate, but its Key Usage does not allow signing certificates.`,
    why: strictPrograms,
    toDo: ask(acting, 'a CA certificate whose Key Usage includes certificate signing'),
  }),
  'key-identifiers-differ': ({ subject, issuer }) => ({
    what: `${nameOr(subject)} names another key of its issuer than ${nameOr(issuer)} has.`,
    why: 'Key identifiers are only hints for finding the issuer; the signature decides. A few strict programs refuse the difference.',
    toDo: 'Nothing, as long as your programs accept it.',
  }),
  'no-acceptable-policy': ({ subject, acceptable, limitedBy, asked, demandedBy }, acting) => ({
    what: `At ${nameOr(subject)} no certificate policy remains ${acceptedPolicies(acceptable, limitedBy)}`,
    why: `${demandOf(asked, demandedBy)} ${strictPrograms}`,
    toDo:
      acting.who === 'you'
        ? 'Change the policies that you require, or use certificates that state one of them.'
        : `Ask ${whom(acting)} under which policy it issues. Check that the certificates of this path state that policy.`,
  }),
  'not-yet-valid': ({ subject, notBefore, instant }, acting) => ({
    what: `${nameOr(subject)} is valid only from ${instantNear(notBefore, instant)}; checked for ${instantNear(instant, notBefore)}.`,
    why: 'A certificate is valid only between its two dates. Before the first one, programs refuse it.',
    toDo: `Check the clock of this computer first. If it is right, ${ask(acting, 'the one that is valid now').replace(/^Ask/, 'ask')}`,
  }),
  'policy-qualifier-unknown': ({ subject, qualifiers }, acting) => ({
    what: `${nameOr(subject)} has critical certificate policies with a qualifier that this page does not know: ${qualifiers.join(', ')}.`,
    why: 'A program that does not know all of a critical extension must refuse the certificate. The standard knows two qualifiers, an address and a notice.',
    toDo: ask(acting, 'a certificate without this qualifier'),
  }),
  'path-too-long': ({ issuer, pathLenConstraint, intermediates }, acting) => ({
    what: `${nameOr(issuer)} allows ${furtherCas(pathLenConstraint)} below it, and this path has ${intermediates}.`,
    why: `The limit is its path length constraint. ${strictPrograms}`,
    toDo: `Tell ${whom(acting)}: one of the intermediates breaks this limit.`,
  }),
  'signature-algorithms-differ': ({ subject, outer, inner }, acting) => ({
    what:
      outer === inner
        ? `${nameOr(subject)} names its signature algorithm ${outer} twice, with different parameters.`
        : `${nameOr(subject)} names two signature algorithms: ${outer} next to the signature, ${inner} in the signed part.`,
    why: 'The two must be equal. Otherwise somebody could exchange the one that is not signed.',
    toDo: ask(acting, correct),
  }),
  'signature-invalid': (params, acting) => ({
    ...wrongSignature[params.because](params),
    toDo: rightSigner(params, acting),
  }),
  'signature-not-checked': (params, acting) => ({
    what: `The signature of ${nameOr(params.subject)} was not checked (${params.algorithm}): ${notCheckedBecause(params)}.`,
    why: 'So this page does not know whether the certificate is unchanged since its issuer signed it.',
    toDo: toHaveItChecked(params, acting),
  }),
  'time-unreadable': ({ subject, field, text }, acting) => ({
    what: `The ${field} date of ${nameOr(subject)} cannot be read: “${text}”.`,
    why: 'So nobody can tell whether the certificate is valid now. Programs refuse it, or read another date.',
    toDo: ask(acting, correct),
  }),
} satisfies Explanations

/** The checks of path validation. */
export const checkChecks = {
  signature: {
    title: 'Signature',
    asks: 'Did the key of the certificate above sign each certificate, and the key of the root itself?',
  },
  'signature-algorithm': {
    title: 'Signature algorithm',
    asks: 'Do both places that name the algorithm agree?',
  },
  'curve-parameters': {
    title: 'Curve of the key',
    asks: 'Does each elliptic-curve key name its curve?',
  },
  validity: { title: 'Dates', asks: 'Is each certificate within its dates?' },
  'name-chaining': { title: 'Names', asks: 'Is the issuer of each certificate the subject of the one above it?' },
  'basic-constraints': { title: 'Is a CA', asks: 'Does each issuer say that it is a CA?' },
  'path-length': { title: 'Path length', asks: 'Does the path keep to every limit on its length?' },
  'key-usage': {
    title: 'May sign certificates',
    asks: 'Does the Key Usage of each issuer allow signing certificates?',
  },
  policies: { title: 'Policies', asks: 'Is the path valid for an accepted policy, if one is required?' },
  'critical-extensions': {
    title: 'Critical extensions',
    asks: 'Does this page know every critical extension?',
  },
  'extensions-well-formed': { title: 'Extensions', asks: 'Is every extension readable and present only once?' },
  'key-identifiers': {
    title: 'Key identifiers',
    asks: 'Does each certificate name the key of the certificate above it?',
  },
} as const satisfies ChecksInWords

type WrongSignature = ParamsOf<'signature-invalid'>

/** Where nothing was computed, nothing is said of who signed. */
const wrongSignature: Record<WrongSignature['because'], (of: WrongSignature) => Pick<Explanation, 'what' | 'why'>> = {
  mismatch: ({ subject, issuer }) => ({
    what: `The key of ${nameOr(issuer)} did not make the signature on ${nameOr(subject)}.`,
    why: 'Either the certificate was changed after it was signed, or another CA key with the same name signed it. Programs refuse it.',
  }),
  'signature-malformed': ({ subject, issuer, algorithm }) => ({
    what: `The key of ${nameOr(issuer)} cannot have made the signature on ${nameOr(subject)} (${algorithm}).`,
    why: 'Usually the key that signed has another size: another CA key with the same name. A damaged signature looks like this, too.',
  }),
  'key-mismatch': ({ subject, issuer, algorithm }) => ({
    what: `The key of ${nameOr(issuer)} cannot have made the signature on ${nameOr(subject)}: ${algorithm} needs another kind of key.`,
    why: 'Usually another CA key with the same name signed it. Programs refuse the path.',
  }),
}

function rightSigner({ issuer, because }: WrongSignature, acting: Acting): string {
  const otherKey = `the certificate of ${nameOr(issuer)} with the key that signed`
  return because === 'mismatch'
    ? `Save the certificates again from where they came. If the result is the same, get ${otherKey}.`
    : ask(acting, otherKey)
}

/** The end of the sentence: which policies would be accepted, and by whom. */
function acceptedPolicies(acceptable: readonly string[], limitedBy: string | undefined): string {
  const list = acceptable.join(', ')
  if (limitedBy !== undefined) {
    const left = list === '' ? 'none of those that you accept' : `only ${list}`
    return `that is accepted. The root ${nameOr(limitedBy)} allows ${left}.`
  }
  return list === '' ? 'for which this path is valid.' : `that you accept. You accept ${list}.`
}

/** The person or certificate that requires a policy. */
function demandOf(asked: boolean, demandedBy: readonly string[]): string {
  const certificates = demandedBy.map(nameOr).join(' and ')
  const require = demandedBy.length > 1 ? 'require' : 'requires'
  if (!asked) return `${certificates || 'A certificate of the path'} ${require} one.`
  return certificates ? `You require one, and ${certificates} ${require} one.` : 'You require one.'
}

const furtherCas = (intermediates: number): string =>
  intermediates === 0 ? 'no further CA' : `${intermediates} further CA${intermediates === 1 ? '' : 's'}`

type NotChecked = ParamsOf<'signature-not-checked'>

function notCheckedBecause({ reason, cause }: NotChecked): string {
  switch (reason) {
    case 'not-computed':
      return 'this page knows the algorithm or curve, but cannot compute with it'
    case 'parameters-refused':
      return 'its algorithm has parameters that the standard does not define'
    case 'curve-unknown':
      return 'this page does not know the curve of the issuer’s key'
    case 'key-too-large':
      return 'the key is so large that the check would freeze the page'
    case 'key-unusable':
      return `the public key of its issuer is faulty (${unusableBecause(cause)})`
    case 'parameters-missing':
      return 'the public key of its issuer lacks its parameters'
    case 'work-limit':
      return 'this page had to try too many other keys first'
    default:
      return 'this page does not know the algorithm'
  }
}

/** In the words of the key's own rows. */
const unusableBecause = (cause: NotChecked['cause']): string =>
  cause === undefined || cause === 'unreadable' ? 'it cannot be read' : lowerFirst(valueLabels[cause].label)

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** Names no program, because this page does not know which ones have the algorithm. */
function toHaveItChecked({ reason }: NotChecked, acting: Acting): string {
  switch (reason) {
    case 'key-unusable':
    case 'parameters-refused':
    case 'curve-unknown':
      return ask(acting, 'a certificate whose key and signature follow the standard')
    case 'key-too-large':
      return `${ask(acting, 'a certificate with a smaller key')} Other programs refuse a key of this size, too.`
    case 'work-limit':
      return 'Open fewer certificates at once.'
    default:
      return `Ask ${whom(acting)} which programs can check this algorithm, and use one of those.`
  }
}
