import { certificate, type BuiltCertificate } from './certificate-builder.ts'
import { testKey } from './test-keys.ts'

const past = { notBefore: Date.UTC(2020, 0, 1), notAfter: Date.UTC(2021, 0, 1) }
const later = { notAfter: Date.UTC(2040, 0, 1) }

const root = certificate({ subject: 'Plant Root CA', ca: true })
const issuing = certificate({ subject: 'Plant Issuing CA', ca: true, issuer: root })
const server = certificate({ subject: 'thingworx.plant.example', issuer: issuing })
const old = certificate({ subject: 'Old Holding Root CA', ca: true })
const rekeyed = testKey('the root of the plant, with another key')

/** Another certificate of the name and key of `of`, by `issuer`. */
const again = (of: BuiltCertificate, issuer?: BuiltCertificate, more: { notAfter?: number; notBefore?: number } = {}) =>
  certificate({ subject: of.subject, ca: true, key: of.key, ...(issuer && { issuer }), ...more })

const alpha = certificate({ subject: 'Alpha CA', ca: true, issuer: root })
const beta = certificate({ subject: 'Beta CA', ca: true, issuer: root })
const loopAlpha = certificate({ subject: 'Round Alpha CA', ca: true })
const loopBeta = certificate({ subject: 'Round Beta CA', ca: true, issuer: loopAlpha })
const alphaByBeta = again(loopAlpha, loopBeta)

/** Chains with more than one way up, by what makes them so; the server is the first of each. */
export const severalWays = {
  /** The root has its own certificate and one by an older root. */
  crossSigned: [server, issuing, root, again(root, old), old],
  /** The issuing CA has a certificate by each of two roots. */
  twoRoots: [server, issuing, again(issuing, old), root, old],
  /** The root has a second key under its name, which signed nothing here. */
  rekeyed: [server, issuing, root, certificate({ subject: 'Plant Root CA', ca: true, key: rekeyed })],
  /** Each key of the root signed the issuing CA. */
  rekeyedTwice: [
    server,
    issuing,
    again(issuing, certificate({ subject: 'Plant Root CA', ca: true, key: rekeyed })),
    root,
    certificate({ subject: 'Plant Root CA', ca: true, key: rekeyed }),
  ],
  /** A bridge between two CAs: each certified the bridge, and the bridge them. */
  bridged: (() => {
    const bridge = certificate({ subject: 'Bridge CA', ca: true, issuer: alpha })
    return [
      certificate({ subject: 'mqtt.plant.example', issuer: beta }),
      beta,
      again(beta, bridge),
      bridge,
      again(bridge, beta),
      again(alpha, bridge),
      alpha,
      root,
    ]
  })(),
  /** Two CAs that certified each other; neither is a root. */
  loop: [
    certificate({ subject: 'round.plant.example', issuer: alphaByBeta }),
    alphaByBeta,
    loopBeta,
    again(loopBeta, loopAlpha, later),
  ],
  /** One way reaches a root, the issuer of the other is not here. */
  missingIssuer: [server, issuing, again(issuing, old), root],
  /** The issuer is not here, but another CA of its name is. */
  namesake: [server, issuing, certificate({ subject: 'Plant Root CA', ca: true, keyType: 'p384' })],
  /** The second certificate of the issuing CA has a damaged signature. */
  brokenSignature: [
    server,
    issuing,
    certificate({ subject: 'Plant Issuing CA', ca: true, key: issuing.key, issuer: old, tamper: 'signature' }),
    root,
    old,
  ],
  /** The second certificate of the issuing CA has expired. */
  expired: [server, issuing, again(issuing, old, past), root, old],
  /** Two certificates each of the issuing CA and of the root, told apart by their dates alone. */
  renewedTwice: [server, issuing, again(issuing, root, later), root, again(root, undefined, later)],
  /** The issuing CA was certified three times on one day. */
  sameDay: [server, issuing, again(issuing, root), again(issuing, root), root],
} as const satisfies Record<string, readonly BuiltCertificate[]>

export type SeveralWays = keyof typeof severalWays
