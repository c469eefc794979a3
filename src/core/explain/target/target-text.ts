/**
 * The instructions for the files of a target. `{0}` and so on in a command stand for the names of its files, in their
 * order, and `{address}`, `{verify}` and `{dnsName}` for the typed server, see `command-text.ts`. Labels of other
 * programs are between “ and ”.
 */
export interface TargetText {
  readonly title: string
  /** The steps for the person, in order. */
  readonly steps: readonly string[]
  readonly commands: readonly TargetCommand[]
  /** The values to compare afterwards, and the place to find them. */
  readonly compare: string
  /** The use that the file must not have. */
  readonly never: string
  /** Documents that the facts rest on. A text that says “may” can do without. */
  readonly sources: readonly string[]
}

/**
 * Names are quoted as the shell needs it. Lines of a file speak only of files with a name of ours, which needs no
 * quotes.
 */
export interface TargetCommand {
  readonly shell: 'posix' | 'cmd' | 'powershell' | 'file'
  /** Where it is typed, or the file that it belongs to. */
  readonly where: string
  readonly text: string
}
