/**
 * The party that holds the key of a certificate, by the kind of the certificate: a server, an OPC UA application, a
 * certification authority, or somebody or something else.
 */
export type Holder = 'server' | 'application' | 'authority' | 'other'

/**
 * Whether programs connect to such a holder, and so meet it under the name of a host. OPC UA clients compare host names
 * too.
 * @see OPC 10000-4 section 6.1.3
 */
export const isConnectedTo = (holder: Holder): boolean => holder === 'server' || holder === 'application'

/**
 * The evidence in a certificate for its purpose. Texts are as encoded in the certificate; object identifiers are
 * dotted. `explain/` words them.
 */
export type KindReason =
  /** Extended Key Usage names this purpose. */
  | { readonly code: 'key-purpose'; readonly oid: string }
  /** Nothing names a purpose, so nothing rules one out. */
  | { readonly code: 'no-purpose-named' }
  | { readonly code: 'key-usage'; readonly bit: string }
  /**
   * Basic Constraints say that the certificate is a CA's; or it is self-signed and its version has no Basic
   * Constraints.
   */
  | { readonly code: 'ca' }
  | { readonly code: 'version-without-extensions' }
  /** Its own key made its signature. */
  | { readonly code: 'self-signed' }
  /** Its issuer has its own name, and another key made its signature. */
  | { readonly code: 'same-name-other-key' }
  /** Subject Alternative Name has a host name or an IP address. */
  | { readonly code: 'host-name'; readonly text: string }
  /** No alternative name is a host, and the common name looks like one. */
  | { readonly code: 'common-name-host'; readonly text: string }
  | { readonly code: 'uri-name'; readonly text: string }
  | { readonly code: 'mail-address'; readonly text: string }
  /** A name of another kind in Subject Alternative Name, by its type. */
  | { readonly code: 'other-name'; readonly oid: string }
  /** An attribute of the subject, or of a directory name in Subject Alternative Name. */
  | { readonly code: 'attribute'; readonly oid: string }
  | { readonly code: 'extension'; readonly oid: string }
