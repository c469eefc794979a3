import type { ParamsOf } from '../../finding/finding.ts'
import type { Explain, Explanation } from '../explanation.ts'
import { day, nameOr } from './name.ts'

const strictPrograms = 'Programs that follow the standard refuse the connection.'

/** What is right and wrong about a path. Each sentence claims no more than was checked. */
export const checkEnglish = {
  'any-policy-mapped': ({ subject }) => ({
    what: `${nameOr(subject)} maps the policy “any policy”, which no certificate may do.`,
    why: `It would let a CA declare every policy equal to its own. ${strictPrograms}`,
    toDo: 'Tell the owner of the CA.',
  }),
  'check-broken': ({ check, message }) => ({
    what: `The check “${check}” could not be made: ${message}.`,
    why: 'This is an error of this page and says nothing about your certificates. The other checks were made.',
    toDo: 'Do not count on this path until the check works. Please report it to whoever gave you this page.',
  }),
  expired: ({ subject, notAfter, instant }) => ({
    what: `${nameOr(subject)} expired on ${day(notAfter)}; it was judged on ${day(instant)}.`,
    why: 'A certificate counts only between its two dates. After the second one, clients refuse it.',
    toDo: 'Ask for a renewed certificate. If the date looks wrong, check the clock of this computer.',
  }),
  'extension-duplicate': ({ oid, subject }) => ({
    what: `${nameOr(subject)} has the extension ${oid} more than once.`,
    why: 'An extension may stand once only. Programs differ in which of the two they read, and strict ones refuse the certificate.',
    toDo: 'Ask the CA for a correct certificate.',
  }),
  'extension-malformed': ({ oid, subject, offset, expected }) => ({
    what: `The extension ${oid} of ${nameOr(subject)} is not written as its definition asks: at byte ${offset} there should be ${expected}.`,
    why: 'What it says cannot be known, so it cannot be acted on. Programs refuse such a certificate or ignore the extension.',
    toDo: 'Ask the CA for a correct certificate.',
  }),
  'extension-unknown-critical': ({ oid, subject }) => ({
    what: `${nameOr(subject)} has an extension marked critical that this page does not process: ${oid}.`,
    why: 'Critical means: whoever does not understand it must not use the certificate. What it asks for was not checked here.',
    toDo: 'Ask the CA what the extension is for, and whether your programs process it.',
  }),
  'issuer-is-no-ca': ({ issuer, version, basicConstraints }) => ({
    what:
      basicConstraints === 'absent'
        ? `${nameOr(issuer)} issued a certificate, but it does not say that it is a CA${version < 3 ? ` (it is a version ${version} certificate)` : ''}.`
        : `${nameOr(issuer)} issued a certificate, although it says that it is not a CA.`,
    why: `Only a CA may issue certificates; otherwise the owner of any certificate could make others. ${strictPrograms}`,
    toDo: 'Check that this is the certificate of the CA and not of a server. If it is, the CA has to be issued a correct certificate.',
  }),
  'issuer-may-not-sign': ({ issuer }) => ({
    what: `${nameOr(issuer)} issued a certificate, but its Key Usage does not allow its key to sign certificates.`,
    why: strictPrograms,
    toDo: 'Ask the CA for a certificate whose Key Usage includes certificate signing.',
  }),
  'key-identifiers-differ': ({ subject, issuer }) => ({
    what: `${nameOr(subject)} names another key of its issuer than the one ${nameOr(issuer)} says it has.`,
    why: 'Key identifiers are hints for finding the issuer. What counts is the signature, and that is checked apart from this. A few strict programs refuse the difference.',
    toDo: 'Nothing, as long as your programs accept it.',
  }),
  'no-acceptable-policy': ({ subject, acceptable, asked, demandedBy }) => ({
    what:
      acceptable.length === 0
        ? `At ${nameOr(subject)} no certificate policy is left for which this path would be valid.`
        : `At ${nameOr(subject)} no certificate policy is left that you accept. You accept ${acceptable.join(', ')}.`,
    why: `${demandOf(asked, demandedBy)} ${strictPrograms}`,
    toDo: 'Ask the CA under which policy it issues, and whether the certificates of this path state it.',
  }),
  'not-yet-valid': ({ subject, notBefore, instant }) => ({
    what: `${nameOr(subject)} is valid only from ${day(notBefore)}; it was judged on ${day(instant)}.`,
    why: 'A certificate counts only between its two dates. Before the first one, clients refuse it.',
    toDo: 'Check the clock of this computer and of the server. If both are right, wait or use the certificate that was valid before.',
  }),
  'path-too-long': ({ issuer, pathLenConstraint, intermediates }) => ({
    what: `${nameOr(issuer)} allows ${count(pathLenConstraint)} below it, and this path has ${intermediates}.`,
    why: `Its path length constraint limits which CAs may issue in its name. ${strictPrograms}`,
    toDo: 'Tell the owner of the CA: one of the intermediates was issued against the rules.',
  }),
  'signature-algorithms-differ': ({ subject, outer, inner }) => ({
    what:
      outer === inner
        ? `${nameOr(subject)} names its signature algorithm, ${outer}, with other parameters beside the signature than in the signed part.`
        : `${nameOr(subject)} names two different signature algorithms: ${outer} beside the signature and ${inner} in the signed part.`,
    why: 'The two must be the same, so that nobody can exchange the one that is not signed.',
    toDo: 'Ask the CA for a correct certificate.',
  }),
  'signature-invalid': (params) => ({ ...wrongSignature[params.because](params), toDo: saveAgain }),
  'signature-not-checked': ({ subject, algorithm, reason }) => ({
    what: `The signature of ${nameOr(subject)} was not checked (${algorithm}): ${notCheckedBecause(reason)}.`,
    why: 'Whether the certificate is what its issuer signed is therefore not known here.',
    toDo: 'Check it with a program that supports it, such as openssl verify.',
  }),
  'time-unreadable': ({ subject, field, text }) => ({
    what: `The ${field} date of ${nameOr(subject)} cannot be read: “${text}”.`,
    why: 'Whether the certificate is valid now cannot be told. Programs refuse it, or read the date differently from one another.',
    toDo: 'Ask the CA for a correct certificate.',
  }),
} satisfies { [C in CheckCode]: Explain<C> }

type CheckCode =
  | 'any-policy-mapped'
  | 'no-acceptable-policy'
  | 'check-broken'
  | 'expired'
  | 'extension-duplicate'
  | 'extension-malformed'
  | 'extension-unknown-critical'
  | 'issuer-is-no-ca'
  | 'issuer-may-not-sign'
  | 'key-identifiers-differ'
  | 'not-yet-valid'
  | 'path-too-long'
  | 'signature-algorithms-differ'
  | 'signature-invalid'
  | 'signature-not-checked'
  | 'time-unreadable'

const saveAgain = 'Save the certificates again from where they came. If the result is the same, get them from the CA.'

type WrongSignature = ParamsOf<'signature-invalid'>

/** Where nothing was computed, nothing is said of who signed. */
const wrongSignature: Record<WrongSignature['because'], (of: WrongSignature) => Pick<Explanation, 'what' | 'why'>> = {
  mismatch: ({ subject, issuer }) => ({
    what: `The signature of ${nameOr(subject)} was not made by the key of ${nameOr(issuer)}.`,
    why: 'Either the certificate was changed or damaged after it was signed, or another key of the same name signed it. Clients refuse it.',
  }),
  'signature-malformed': ({ subject, issuer, algorithm }) => ({
    what: `The signature of ${nameOr(subject)} does not have the form that ${algorithm} and the key of ${nameOr(issuer)} ask for.`,
    why: 'Either the certificate was damaged, or another key signed it, or a program wrote the signature wrongly. Strict programs refuse it whatever it says.',
  }),
  'key-mismatch': ({ subject, issuer, algorithm }) => ({
    what: `${nameOr(subject)} is signed by ${algorithm}, and the key of ${nameOr(issuer)} is not of that kind.`,
    why: 'So that key did not make the signature: either the certificate was changed, or another key of the same name signed it. Clients refuse it.',
  }),
}

/** Who demands that the path be valid for a policy. */
function demandOf(asked: boolean, demandedBy: readonly string[]): string {
  const certificates = demandedBy.map(nameOr).join(' and ')
  if (!asked)
    return `${certificates || 'A certificate of the path'} ${demandedBy.length > 1 ? 'demand' : 'demands'} one.`
  return certificates ? `You asked for one, and so does ${certificates}.` : 'You asked for one.'
}

const count = (intermediates: number): string => {
  return intermediates === 0 ? 'no further CA' : `${intermediates} further CA${intermediates === 1 ? '' : 's'}`
}

function notCheckedBecause(reason: string): string {
  switch (reason) {
    case 'key-too-large':
      return 'the key is so large that checking it would freeze the page'
    case 'key-malformed':
      return 'the public key of its issuer cannot be read'
    case 'parameters-missing':
      return 'the public key of its issuer lacks its parameters'
    case 'work-limit':
      return 'too many keys had to be tried before it'
    default:
      return 'this page does not know the algorithm'
  }
}
