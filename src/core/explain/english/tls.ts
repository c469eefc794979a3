import type { Explain } from '../explanation.ts'
import { nameOr } from './name.ts'
import { grouped } from './number.ts'

const publicOnly = 'This is asked of CAs that browsers know from the start. A CA of your own has its own rules.'
const newIfPublic = 'For a public server, ask the CA for another certificate. In a plant of your own, nothing.'

/** What public TLS asks of certificates. */
export const tlsEnglish = {
  'tls-authority-named-by-serial': ({ subject }) => ({
    what: `${nameOr(subject)} names its issuer by name and serial number in its Authority Key Identifier.`,
    why: `Once the issuer renews its certificate the serial number is another one, and programs may then fail to find it. ${publicOnly}`,
    toDo: 'Nothing, as long as your programs find the issuer.',
  }),
  'tls-common-name-elsewhere': ({ subject, value }) => ({
    what: `The common name of ${nameOr(subject)}, “${value}”, is not written so among its alternative names.`,
    why: `Browsers look at the alternative names only, so the common name promises something else than counts. ${publicOnly}`,
    toDo: 'Check that every name you connect to is among the alternative names. If one is not, ask for a certificate that has it there.',
  }),
  'tls-lifetime-too-long': ({ subject, days, maximum }) => ({
    what: `${nameOr(subject)} is valid for ${grouped(days)} days; a public server certificate issued on that day may be for ${grouped(maximum)}.`,
    why: `The shorter a certificate lives, the sooner a lost key does no more harm. ${publicOnly} Some devices, those of Apple among them, limit it for others too.`,
    toDo: newIfPublic,
  }),
  'tls-name-of-other-form': ({ subject, names, more }) => ({
    what: `${nameOr(subject)} has alternative names that are neither host names nor IP addresses: ${listed(names, more)}.`,
    why: `Public server certificates have no others. OPC UA and e-mail do, and rightly. ${publicOnly}`,
    toDo: newIfPublic,
  }),
  'tls-name-unfit': ({ subject, names, more }) => ({
    what: `${nameOr(subject)} has names that a public server certificate may not have: ${listed(names, more)}.`,
    why: `A host name has letters, digits and hyphens between dots, a wildcard is a star as the whole first part with two parts or more behind it. ${publicOnly}`,
    toDo: newIfPublic,
  }),
  'tls-names-missing': ({ subject }) => ({
    what: `${nameOr(subject)} has no host name and no IP address among its alternative names.`,
    why: 'Browsers and current libraries compare the name that they connect to with these, and with nothing else. No connection by TLS to a host will match.',
    toDo: 'If this is the certificate of a server, ask for one that has the name of the server in its Subject Alternative Name.',
  }),
  'tls-root-has-purposes': ({ subject }) => ({
    what: `The root ${nameOr(subject)} has an Extended Key Usage.`,
    why: `Public roots have none: what they are for is decided by whoever relies on them. ${publicOnly}`,
    toDo: 'Nothing, as long as the purposes include what you use the certificates for.',
  }),
  'tls-root-names-other-key': ({ subject, absent }) => ({
    what: absent
      ? `The root ${nameOr(subject)} has an Authority Key Identifier without the identifier of a key.`
      : `The root ${nameOr(subject)} names another key in its Authority Key Identifier than in its Subject Key Identifier.`,
    why: `A root signed itself, so the two name the same key. A few strict programs refuse the difference. ${publicOnly}`,
    toDo: 'Nothing, as long as your programs accept it.',
  }),
  'tls-server-is-ca': ({ subject }) => ({
    what: `The lowest certificate of the path, ${nameOr(subject)}, is that of a CA.`,
    why: `A server should not hold a key that can issue certificates: whoever takes over the server could make certificates for any name. ${publicOnly}`,
    toDo: 'If a server uses this certificate, ask for one that is not marked as a CA.',
  }),
  'tls-server-purpose-missing': ({ subject }) => ({
    what: `${nameOr(subject)} does not say that it is for servers: “TLS server” is not among its purposes.`,
    why: `A certificate without any purposes may be used for everything, and most programs accept it. One that has others only is refused by browsers. ${publicOnly}`,
    toDo: 'If this is the certificate of a server, ask for one with the purpose “TLS server”.',
  }),
  'tls-server-purposes': ({ subject, purposes }) => ({
    what: `${nameOr(subject)} is for other things than TLS as well: ${purposes.join(', ')}.`,
    why: `Public server certificates have none of these, so that a key lost in one place does no harm in another. ${publicOnly}`,
    toDo: newIfPublic,
  }),
  'tls-server-usages': ({ subject, usages }) => ({
    what: `The Key Usage of ${nameOr(subject)} has bits that no public server certificate has: ${usages.join(', ')}.`,
    why: `A server needs digitalSignature and, for old clients, keyEncipherment. ${publicOnly}`,
    toDo: newIfPublic,
  }),
} satisfies { [C in TlsCode]: Explain<C> }

type TlsCode =
  | 'tls-authority-named-by-serial'
  | 'tls-common-name-elsewhere'
  | 'tls-lifetime-too-long'
  | 'tls-name-of-other-form'
  | 'tls-name-unfit'
  | 'tls-names-missing'
  | 'tls-root-has-purposes'
  | 'tls-root-names-other-key'
  | 'tls-server-is-ca'
  | 'tls-server-purpose-missing'
  | 'tls-server-purposes'
  | 'tls-server-usages'

const listed = (names: readonly string[], more: number): string =>
  names.map((name) => `“${name}”`).join(', ') + (more > 0 ? ` and ${more} more` : '')
