import type { CertificateId, SourceId } from '../../../finding/location.ts'
import type { PathId } from '../../report.ts'

/** A root that ends a complete path, and that path. */
export interface RootOffer {
  readonly certificate: CertificateId
  readonly path: PathId
}

/** The one thing to do next. What its button says is for `explain/`. */
export type Step =
  /**
   * The certificate may be saved as it is asked for: a root; a self-signed server's; an OPC UA application's, or that
   * of its CA, for the lists of its peer.
   */
  | {
      readonly action: 'save-root' | 'save-self-signed' | 'save-application' | 'save-issuer'
      readonly certificate: CertificateId
    }
  /** Nothing is ready: the person compares fingerprints and chooses. */
  | { readonly action: 'compare-roots'; readonly roots: readonly RootOffer[] }
  /** Several servers are here: the person says which one it is about. */
  | {
      readonly action: 'choose-server'
      readonly servers: readonly CertificateId[]
      /** They are OPC UA applications, one of which the other has to trust. */
      readonly applications: boolean
    }
  /** Read how a CA's certificate is obtained. */
  | { readonly action: 'find-issuer'; readonly wanted: WantedIssuer }
  /** Read how a whole chain is saved from a browser; `inspected`: from a computer outside of the inspected network. */
  | { readonly action: 'save-chain-from-browser'; readonly because: 'incomplete' | 'inspected' }
  /** Read how a server comes to send every intermediate. */
  | { readonly action: 'complete-chain' }
  /** Read how two certificates that do not fit are obtained once more. */
  | { readonly action: 'get-again'; readonly certificates: number }
  /** Read how the current revocation list of a CA is obtained. */
  | { readonly action: 'get-list' }
  /** Read how the certificate is replaced: nothing that could be saved would help. */
  | { readonly action: 'replace-certificate'; readonly certificate: CertificateId }
  | { readonly action: 'add-files'; readonly wanted: AddedFiles }
  | { readonly action: 'enter-password'; readonly source: SourceId }
  | { readonly action: 'judge-at-date' }
  /** Type another host: the certificate covers others. */
  | { readonly action: 'enter-host' }
  | { readonly action: 'read-findings' }

/** `whole-file`: what its sender has to send again. */
export type AddedFiles = 'other-files' | 'certificates' | 'server-chain' | 'whole-file'

/**
 * - `missing-root`, `missing-issuer`: it is not here
 * - `current-root`, `current-issuer`: the one that is here has ended, or ends soon
 * - `right-root`: the top certificate is not a root
 * - `root-of-anchor`: the root above the anchor that the person chose
 * - `right-key`: a certificate of that name is here, and another key signed
 */
export type WantedIssuer =
  'missing-root' | 'missing-issuer' | 'current-root' | 'current-issuer' | 'right-root' | 'root-of-anchor' | 'right-key'

export type Action = Step['action']
