import type { ParamsOf } from '../../finding/finding.ts'
import type { StackProblem } from '../../finding/opc-ua.ts'
import type { Unusable } from '../../finding/revocation.ts'
import type { ChecksInWords, Explanations } from '../explanation.ts'
import { plainNumber } from '../figures.ts'
import { ask, tell, whom } from './ask.ts'
import { day, listed, nameOr } from './name.ts'

const newCertificate = 'a new application certificate'
const mostAccept = 'Most applications accept it.'

/** Findings by the rules of OPC UA for applications and the CAs above them. */
export const opcUaEnglish = {
  'opc-ua-algorithm-unfit': (params, acting) => ({
    what: algorithmProblem(params),
    why: 'The limits apply to every certificate of the chain, the root too. Applications report Bad_CertificatePolicyCheckFailed.',
    toDo: ask(acting, 'a certificate with RSA 2,048 to 4,096 bits and SHA-256'),
  }),
  'opc-ua-application-is-ca': ({ subject, selfSigned, pathLength }, acting) =>
    selfSigned
      ? {
          what:
            pathLength === 0
              ? `The certificate ${nameOr(subject)} is its own issuer and is marked as a CA, with a path length of 0.`
              : `The certificate ${nameOr(subject)} is its own issuer and is marked as a CA, without a path length of 0.`,
          why:
            pathLength === 0
              ? 'Old applications make such certificates, and OPC UA tolerates them. Some programs refuse them.'
              : 'OPC UA tolerates the mark only with a path length of 0. Some programs report Bad_CertificateUseNotAllowed.',
          toDo: `If a program refuses it, ask ${whom(acting)} for one without the mark.`,
        }
      : {
          what: `The application certificate ${nameOr(subject)} is marked as a CA.`,
          why: 'A certificate for issuing others is not for an application. Applications report Bad_CertificateUseNotAllowed.',
          toDo: ask(acting, `${newCertificate} that is not marked as a CA`),
        },
  'opc-ua-authority-identifier-missing': ({ subject }, acting) => ({
    what: `${nameOr(subject)} has no Authority Key Identifier, but a CA issued it.`,
    why: 'OPC UA asks for it. UA-.NETStandard and node-opcua find the CA by it and report Bad_CertificateChainIncomplete.',
    toDo: ask(acting, 'a certificate with an Authority Key Identifier'),
  }),
  'opc-ua-basic-constraints-missing': ({ subject }, acting) => ({
    what: `The application certificate ${nameOr(subject)} has no Basic Constraints.`,
    why: `OPC UA asks for them since version 1.05. ${mostAccept}`,
    toDo: tell(acting),
  }),
  'opc-ua-host-missing': ({ subject, serverOnly }, acting) => ({
    what: `${nameOr(subject)} has neither a host name nor an IP address in its Subject Alternative Name.`,
    why: serverOnly
      ? 'OPC UA clients compare the address of a server with these names. They report Bad_CertificateHostNameInvalid.'
      : 'Clients compare the address of a server with these names. A client needs none.',
    toDo: serverOnly
      ? ask(acting, `${newCertificate} with the host name of the server`)
      : `For a server, ask ${whom(acting)} for one with the host name.`,
  }),
  'opc-ua-issuer-usages-missing': ({ subject, missing }, acting) => ({
    what: `The Key Usage of the CA ${nameOr(subject)} lacks: ${missing.join(', ')}.`,
    why: 'OPC UA asks a CA for both keyCertSign and cRLSign. Some applications report Bad_CertificateIssuerUseNotAllowed, others accept it.',
    toDo: ask(acting, 'a CA certificate with keyCertSign and cRLSign'),
  }),
  'opc-ua-key-longer-than-issuer': ({ subject, bits, issuer, issuerBits }, acting) => ({
    what: `The key of ${nameOr(subject)} has ${plainNumber(bits)} bits, that of its issuer ${nameOr(issuer)} only ${plainNumber(issuerBits)}.`,
    why: `OPC UA asks that an issued key is not longer than the key of its issuer. ${mostAccept}`,
    toDo: tell(acting),
  }),
  'opc-ua-list-missing': ({ issuer, others }) => ({
    what:
      others === 0
        ? `The revocation list (CRL) of the CA ${nameOr(issuer)} is not here.`
        : `${others === 1 ? 'The revocation list here is' : `The ${others} revocation lists here are`} not from the CA ${nameOr(issuer)}.`,
    why: 'OPC UA applications look for one list of each CA, even an empty one. They report Bad_CertificateRevocationUnknown.',
    toDo: `Get the current list from the owner of this CA. Import it as DER, together with the CA certificate.`,
  }),
  'opc-ua-list-unusable': ({ issuer, because, nextUpdate }) => ({
    what: listProblem(issuer, because, nextUpdate),
    why: 'Applications then cannot tell what the CA has revoked. They report Bad_CertificateRevocationUnknown, some Bad_CertificateRevoked.',
    toDo: `Get the current list from the owner of this CA. Import it as DER in place of the old one.`,
  }),
  'opc-ua-name-missing': ({ subject, attribute }, acting) => ({
    what: `The subject of ${nameOr(subject)} has no ${attribute === 'common-name' ? 'common name (CN)' : 'organization (O)'}.`,
    why: `OPC UA asks for it. ${mostAccept}`,
    toDo: tell(acting),
  }),
  'opc-ua-policies-fit': ({ subject, policies }) => ({
    what: `${nameOr(subject)} and its chain can be used with the security policies ${policies.join(', ')}.`,
    why: 'Keys and signatures of every certificate are within the limits of these policies.',
    toDo: 'Choose the same policy on both sides, and not Basic128Rsa15 or Basic256.',
  }),
  'opc-ua-policies-none': ({ subject }, acting) => ({
    what: `No OPC UA security policy takes the chain of ${nameOr(subject)}.`,
    why: 'A key or a signature is outside the limits of each policy. Applications report Bad_CertificatePolicyCheckFailed.',
    toDo: ask(acting, `${newCertificate} with RSA 2,048 bits and SHA-256`),
  }),
  'opc-ua-policies-outdated': ({ subject, policies }, acting) => ({
    what: `Only outdated OPC UA security policies take the chain of ${nameOr(subject)}: ${policies.join(', ')}.`,
    why: 'Current applications refuse SHA-1 and keys below 2,048 bits. They report Bad_CertificatePolicyCheckFailed.',
    toDo: ask(acting, `${newCertificate} with RSA 2,048 bits and SHA-256`),
  }),
  'opc-ua-purpose-one-sided': ({ subject, missing }) => ({
    what: `${nameOr(subject)} is for an OPC UA ${missing === 'server' ? 'client' : 'server'} only.`,
    why: `As a ${missing} it is refused with Bad_CertificateUseNotAllowed: ${missing}Auth is not in its Extended Key Usage.`,
    toDo: `Nothing, unless the application is also a ${missing}.`,
  }),
  'opc-ua-purposes-missing': ({ subject, absent }, acting) => ({
    what: absent
      ? `The application certificate ${nameOr(subject)} has no Extended Key Usage.`
      : `The Extended Key Usage of ${nameOr(subject)} has neither serverAuth nor clientAuth.`,
    why: 'OPC UA asks for serverAuth in a server and clientAuth in a client. Applications report Bad_CertificateUseNotAllowed.',
    toDo: ask(acting, `${newCertificate} with serverAuth and clientAuth`),
  }),
  'opc-ua-self-signing-missing': ({ subject }, acting) => ({
    what: `The Key Usage of ${nameOr(subject)} lacks keyCertSign, although this certificate is its own issuer.`,
    why: `OPC UA asks for it where a certificate is its own issuer. ${mostAccept}`,
    toDo: tell(acting),
  }),
  'opc-ua-stack-refuses': ({ subject, stack, problem, status, certain, source }, acting) => ({
    what: `${stack} ${certain ? 'refuses' : 'may refuse'} ${nameOr(subject)} with ${status}: ${stackProblems[problem]}.`,
    why: `Other programs may accept it. Source: ${source}.`,
    toDo: `For ${stack}, ask ${whom(acting)} for ${stackRemedies[problem]}.`,
  }),
  'opc-ua-uri-differs': ({ subject, uri, asked }, acting) => ({
    what: `The application URI in ${nameOr(subject)} is ${nameOr(uri)}; you typed ${nameOr(asked)}.`,
    why: 'Both must be equal, letter by letter. Applications report Bad_CertificateUriInvalid.',
    toDo: `${ask(acting, `${newCertificate} with this URI`)} Or set the ApplicationUri of the application to the one in the certificate.`,
  }),
  'opc-ua-uri-malformed': ({ subject, uri }, acting) => ({
    what: `The application URI in ${nameOr(subject)} is not a valid URL or URN: ${nameOr(uri)}.`,
    why: 'Most applications only compare the text. Some cannot read such a name at all.',
    toDo: ask(acting, `${newCertificate} with a URI such as urn:host:vendor:application`),
  }),
  'opc-ua-uri-missing': ({ subject }, acting) => ({
    what: `${nameOr(subject)} has no application URI in its Subject Alternative Name.`,
    why: 'OPC UA identifies an application by this URI. Applications report Bad_CertificateUriInvalid.',
    toDo: ask(acting, `${newCertificate} with the ApplicationUri`),
  }),
  'opc-ua-uris-several': ({ subject, uris, more }, acting) => ({
    what: `${nameOr(subject)} has several URIs: ${listed(uris, more)}.`,
    why: 'OPC UA expects one. Programs compare only the first with the ApplicationUri.',
    toDo: `If the first is wrong, ask ${whom(acting)} for one with the right URI.`,
  }),
  'opc-ua-usages-missing': ({ subject, missing, absent, key }, acting) => ({
    what: absent
      ? `The application certificate ${nameOr(subject)} has no Key Usage. OPC UA asks for: ${missing.join(', ')}.`
      : `The Key Usage of ${nameOr(subject)} lacks what OPC UA asks for: ${missing.join(', ')}.`,
    why:
      key === 'rsa'
        ? 'With an RSA key, applications sign and encrypt. They report Bad_CertificateUseNotAllowed.'
        : 'With an elliptic-curve key, applications sign. They report Bad_CertificateUseNotAllowed.',
    toDo: ask(
      acting,
      key === 'rsa'
        ? `${newCertificate} with digitalSignature, nonRepudiation, keyEncipherment and dataEncipherment`
        : `${newCertificate} with digitalSignature`,
    ),
  }),
  'opc-ua-version-unfit': ({ subject, version }, acting) => ({
    what: `${nameOr(subject)} is a version ${version} certificate; OPC UA asks for version 3.`,
    why: 'Only version 3 can hold the application URI. Applications report Bad_CertificateInvalid.',
    toDo: ask(acting, newCertificate),
  }),
} satisfies Explanations

function algorithmProblem(params: ParamsOf<'opc-ua-algorithm-unfit'>): string {
  const { subject, problem, bits, limit, algorithm, policy } = params
  switch (problem) {
    case 'key-short':
      return `The key of ${nameOr(subject)} has ${plainNumber(bits ?? 0)} bits; ${policy} takes ${plainNumber(limit ?? 0)} or more.`
    case 'key-long':
      return `The key of ${nameOr(subject)} has ${plainNumber(bits ?? 0)} bits; ${policy} takes at most ${plainNumber(limit ?? 0)}.`
    case 'key-kind':
      return `The security policy ${policy} does not take the kind of key of ${nameOr(subject)}: ${algorithm}.`
    case 'hash':
      return `${nameOr(subject)} is signed with ${algorithm}; the security policy ${policy} does not take it.`
    case 'signature-kind':
      return `The security policy ${policy} does not take the kind of signature of ${nameOr(subject)}: ${algorithm}.`
  }
}

function listProblem(issuer: string, because: Unusable, nextUpdate: number | undefined): string {
  const list = `The revocation list of the CA ${nameOr(issuer)}`
  if (because === 'out-of-date')
    return nextUpdate === undefined ? `${list} is out of date.` : `${list} is out of date since ${day(nextUpdate)}.`
  if (because === 'signature-invalid' || because === 'signer-not-given')
    return `${list} was not signed by the key of this CA. It is from another CA of the same name, or it was changed.`
  return `${list} cannot be used as it is.`
}

const stackProblems: Readonly<Record<StackProblem, string>> = {
  'authority-key-identifier-missing': 'it finds the CA by the Authority Key Identifier',
  'ca-flag': 'the certificate is its own issuer and is marked as a CA',
  'ca-flag-without-limit': 'it is marked as a CA without a path length of 0',
  'ca-key-usage': 'the CA lacks keyCertSign or cRLSign',
  'data-encipherment-missing': 'its Key Usage lacks dataEncipherment',
  'host-differs': 'the host that you typed is not among its names',
  'key-below-2048': 'its RSA key is shorter than 2,048 bits',
  'list-missing': 'the CA has no revocation list here',
  'list-missing-beside-others': 'other revocation lists are loaded, but none of this CA',
  'sha-1': 'it is signed with SHA-1',
  'usages-missing-critical': 'its Key Usage is critical and lacks one of the four usages',
}

const stackRemedies: Readonly<Record<StackProblem, string>> = {
  'authority-key-identifier-missing': 'one with an Authority Key Identifier',
  'ca-flag': 'one that is not marked as a CA',
  'ca-flag-without-limit': 'one that is not marked as a CA',
  'ca-key-usage': 'a CA certificate with both usages',
  'data-encipherment-missing': 'one with dataEncipherment',
  'host-differs': 'one with this host name',
  'key-below-2048': 'one with a longer key',
  'list-missing': 'the revocation list of the CA',
  'list-missing-beside-others': 'the revocation list of this CA',
  'sha-1': 'one that is signed with SHA-256',
  'usages-missing-critical': 'one with all four usages',
}

/** The checks of what OPC UA asks. */
export const opcUaChecks = {
  'opc-ua-form': {
    title: 'OPC UA: version and subject',
    asks: 'Is it a version 3 certificate whose subject has a common name and an organization?',
  },
  'opc-ua-application-uri': {
    title: 'OPC UA: application URI',
    asks: 'Does the certificate have one application URI, and is it the one you typed?',
  },
  'opc-ua-host-names': {
    title: 'OPC UA: host names',
    asks: 'Does the certificate of a server have a host name or an IP address?',
  },
  'opc-ua-usages': {
    title: 'OPC UA: usages',
    asks: 'Do Key Usage and Extended Key Usage have what OPC UA asks for?',
  },
  'opc-ua-authority': {
    title: 'OPC UA: not a CA',
    asks: 'Do Basic Constraints say that the application is not a CA, and is its issuer named by its key?',
  },
  'opc-ua-policies': {
    title: 'OPC UA: security policies',
    asks: 'Does a current security policy take the keys and signatures of the whole chain?',
  },
  'opc-ua-issuers': {
    title: 'OPC UA: CAs',
    asks: 'Do the CA certificates have the name, the key identifier and the usages that OPC UA asks for?',
  },
  'opc-ua-lists': {
    title: 'OPC UA: revocation lists',
    asks: 'Is there a current revocation list of every CA of the chain?',
  },
  'opc-ua-stacks': {
    title: 'OPC UA: single programs',
    asks: 'Is anything in the chain known to be refused by single OPC UA programs?',
  },
} as const satisfies ChecksInWords
