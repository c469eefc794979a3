import type { Acting } from '../../finding/who.ts'
import type { ChecksInWords, Explanations } from '../explanation.ts'
import { ask, whom } from './ask.ts'
import { listed, nameOr } from './name.ts'
import { grouped } from './number.ts'

const publicOnly = 'Browsers require this of public CAs only.'

/** The remedy for a public server. In a private network there is nothing to do. */
const newIfPublic = (acting: Acting, what: string): string =>
  `In a private plant network: nothing to do. For a public server, ask ${whom(acting)} for ${what}.`

/** Findings by the rules of public TLS. */
export const tlsEnglish = {
  'tls-authority-named-by-serial': ({ subject }) => ({
    what: `The Authority Key Identifier of ${nameOr(subject)} names the issuer by name and serial number.`,
    why: `When the issuer renews its certificate, the serial number changes, and programs may no longer find it. ${publicOnly}`,
    toDo: 'Nothing, as long as your programs find the issuer.',
  }),
  'tls-common-name-elsewhere': ({ subject, value }, acting) => ({
    what: `The common name of ${nameOr(subject)}, “${value}”, is not one of its alternative names.`,
    why: 'Browsers look at the alternative names only, so programs ignore the common name.',
    toDo: `If you connect to “${value}”, ask ${whom(acting)} for a certificate with this alternative name.`,
  }),
  'tls-lifetime-too-long': ({ subject, days, maximum }, acting) => ({
    what: `${nameOr(subject)} is valid for ${grouped(days)} days; public CAs could issue it for at most ${grouped(maximum)} days.`,
    why: `Short lifetimes limit the damage of a lost key. ${publicOnly} Apple devices also limit certificates of private CAs.`,
    toDo: newIfPublic(acting, 'a certificate with a shorter lifetime'),
  }),
  'tls-name-of-other-form': ({ subject, names, more }, acting) => ({
    what: `${nameOr(subject)} has alternative names that are neither host names nor IP addresses: ${listed(names, more)}.`,
    why: `Certificates for OPC UA and e-mail need such names; public server certificates may not have them. ${publicOnly}`,
    toDo: newIfPublic(acting, 'a certificate without these names'),
  }),
  'tls-name-unfit': ({ subject, names, more }, acting) => ({
    what: `${nameOr(subject)} has names that a public server certificate may not have: ${listed(names, more)}.`,
    why: `Host names have letters, digits and hyphens between dots. A wildcard is a star as the whole first part. ${publicOnly}`,
    toDo: newIfPublic(acting, 'a certificate with correct names'),
  }),
  'tls-names-missing': ({ subject }, acting) => ({
    what: `${nameOr(subject)} has neither a host name nor an IP address in its alternative names.`,
    why: 'Browsers, Go and Java compare the host only with these names. OpenSSL’s own check still accepts a matching common name.',
    toDo: `If a server uses this certificate, ask ${whom(acting)} for one with its host name.`,
  }),
  'tls-root-has-purposes': ({ subject }) => ({
    what: `The root ${nameOr(subject)} has an Extended Key Usage.`,
    why: `Public roots have none: each program decides what it accepts a root for. ${publicOnly}`,
    toDo: 'Nothing, as long as the purposes include your use of the certificates.',
  }),
  'tls-root-names-other-key': ({ subject, absent }) => ({
    what: absent
      ? `The Authority Key Identifier of the root ${nameOr(subject)} does not name a key.`
      : `The root ${nameOr(subject)} names two different keys as its own.`,
    why: `A root is self-signed, so both key identifiers must name the same key. A few strict programs refuse the difference. ${publicOnly}`,
    toDo: 'Nothing, as long as your programs accept it.',
  }),
  'tls-server-is-ca': ({ subject }, acting) => ({
    what: `The server certificate ${nameOr(subject)} is marked as a CA.`,
    why: 'With a stolen key of this server, attackers could issue certificates for any name.',
    toDo: ask(acting, 'a server certificate that is not a CA'),
  }),
  'tls-server-purpose-missing': ({ subject, absent }, acting) =>
    absent
      ? {
          what: `${nameOr(subject)} has no Extended Key Usage, so it does not name “TLS server”.`,
          why: `Without this extension every purpose is allowed, and most programs accept that. ${publicOnly}`,
          toDo: newIfPublic(acting, 'one with the purpose “TLS server”'),
        }
      : {
          what: `The Extended Key Usage of ${nameOr(subject)} does not include “TLS server”.`,
          why: 'OpenSSL (error 26), Java and browsers refuse it for a server, also from a private CA.',
          toDo: `If a server uses this certificate, ask ${whom(acting)} for one with the purpose “TLS server”.`,
        },
  'tls-server-purposes': ({ subject, purposes }, acting) => ({
    what: `${nameOr(subject)} is not for TLS only, but also for: ${purposes.join(', ')}.`,
    why: `A key with one purpose does less damage when it is lost. ${publicOnly}`,
    toDo: newIfPublic(acting, 'a certificate for TLS only'),
  }),
  'tls-server-usages': ({ subject, usages }, acting) => ({
    what: `The Key Usage of ${nameOr(subject)} has values that public server certificates may not have: ${usages.join(', ')}.`,
    why: `A server needs digitalSignature and, for old clients, keyEncipherment. OPC UA needs more. ${publicOnly}`,
    toDo: newIfPublic(acting, 'a certificate with fewer usages'),
  }),
} satisfies Explanations

/** The checks of what public TLS asks of certificates. */
export const tlsChecks = {
  'tls-server': {
    title: 'Public TLS: server',
    asks: 'Is the server certificate only for servers, as browsers require of public CAs?',
  },
  'tls-names': {
    title: 'Public TLS: names',
    asks: 'Are all alternative names host names or IP addresses in the right form?',
  },
  'tls-authority': {
    title: 'Public TLS: CAs',
    asks: 'Do the CA certificates name keys and purposes as browsers require of public CAs?',
  },
  'tls-lifetime': {
    title: 'Public TLS: lifetime',
    asks: 'Is the lifetime of the server certificate within the limit for public CAs?',
  },
  'tls-formalities': {
    title: 'Public TLS: formalities',
    asks: 'Is Key Usage critical, and is the common name one of the alternative names?',
  },
} as const satisfies ChecksInWords
