import type { FormId } from '../../finding/form.ts'
import type { SourceSummary } from '../../report/report.ts'
import type { Command } from '../guide/command/command.ts'
import { writtenCommands } from '../target/command-text.ts'
import type { TargetCommand } from '../target/target-text.ts'

type Programs = readonly [openssl: string, keytool?: string]

const certificate = (form = ''): Programs => [
  `openssl x509${form} -in {0} -noout -text -fingerprint -sha256`,
  'keytool -printcert -v -file {0}',
]
const several: Programs = ['openssl storeutl -noout -text -certs {0}', 'keytool -printcert -v -file {0}']
const message = (form = ''): Programs => [
  `openssl pkcs7${form} -in {0} -print_certs`,
  'keytool -printcert -v -file {0}',
]
const list = (form = ''): Programs => [`openssl crl${form} -in {0} -noout -text`, 'keytool -printcrl -file {0}']
const request = (form = '') => `openssl req${form} -in {0} -noout -text -verify`
const binary = ' -inform DER'

/** By form, what shows a file of it. Archives are unpacked first, and a store asks for its password. */
const shown: Readonly<Partial<Record<FormId, Programs>>> = {
  'base64-cer': certificate(),
  'der-cer': certificate(binary),
  der: certificate(binary),
  'pem-crt': certificate(),
  pem: certificate(),
  'pem-chain': several,
  'ca-bundle': several,
  pkcs7: message(binary),
  'pkcs7-p7c': message(binary),
  'pkcs7-pem': message(),
  'crl-der': list(binary),
  'crl-pem': list(),
  // Here keytool reads PEM alone.
  'request-der': [request(binary)],
  'request-pem': [request(), 'keytool -printcertreq -v -file {0}'],
}

/**
 * Commands that show a file of this form as other programs read it; `{0}` stands for its name. None for archives, and
 * for stores, whose name is not known before their password.
 */
export const lookCommands = (form: FormId): readonly TargetCommand[] => commandsOf(shown[form])

/**
 * Commands that show an opened file as other programs read it. None for archives and the like, and where this page read
 * the file otherwise than they do.
 */
export const openedCommands = (source: SourceSummary): readonly Command[] =>
  source.findings.some(({ code }) => code === 'reading-assumed')
    ? []
    : writtenCommands(commandsOf(programsFor(source)), [isPlainName(source.name) ? source.name : 'FILE'])

/** False where some shell or terminal could take the name for more than a name; what was pasted has none. */
const isPlainName = (name: string) => name !== 'Pasted text' && !/^-|["%]|[^\P{C}]|[^\P{Z} ]/u.test(name)

function programsFor({ container, objects, locked, integrity, name }: SourceSummary): Programs | undefined {
  const [first, ...others] = objects.filter(({ kept }) => kept)
  // Those of Bouncy Castle need its provider.
  if (container === 'java-keystore') return /\.(?:bks|bcfks|ubr)\d*$/i.test(name) ? undefined : ['', listing]
  if (locked || integrity) return [`${keystore} -in {0} -nokeys`, listing]
  if (container === 'time-stamp-reply') return ['openssl ts -reply -in {0} -text']
  if (!first || (container !== 'pem' && container !== 'der' && container !== 'cms')) return undefined
  const { kind, label } = first
  const form = container === 'pem' ? '' : binary
  if (label === 'PKCS7' && kind === 'certificate') return message(form)
  if (label === 'PKCS7' || label === 'CMS')
    return [`openssl cms -cmsout -print -noout${form || ' -inform PEM'} -in {0}`]
  if (others.length > 0)
    return others.every((other) => other.kind === 'certificate')
      ? ['openssl crl2pkcs7 -nocrl -certfile {0} | openssl pkcs7 -print_certs -noout -text']
      : undefined
  if (kind === 'certificate') return certificate(form)
  if (kind === 'revocation-list') return list(form)
  if (kind === 'certificate-request') return shown[form ? 'request-der' : 'request-pem']
  // It reads no PEM.
  if (kind === 'ocsp-response' && form) return ['openssl ocsp -respin {0} -resp_text -noverify']
  return [`openssl asn1parse${form} -in {0} -i`]
}

const keystore = 'openssl pkcs12'
const listing = 'keytool -list -v -keystore {0}'

/** @see openssl-x509(1) and its kin; keytool(1); certutil of Windows Server; Get-PfxCertificate of PowerShell */
function commandsOf(programs: Programs = ['']): readonly TargetCommand[] {
  const [openssl, keytool] = programs
  const commands: TargetCommand[] = []
  if (openssl) commands.push({ shell: 'posix', where: 'OpenSSL', text: openssl })
  // RC2 and RC4 are in a part of OpenSSL 3 that only this option loads; earlier versions do not know the option.
  if (openssl.startsWith(keystore)) {
    const text = openssl.replace(keystore, `${keystore} -legacy`)
    commands.push({ shell: 'posix', where: 'OpenSSL 3, where it says “unsupported”', text })
  }
  if (keytool) commands.push({ shell: 'posix', where: 'Java keytool', text: keytool })
  // Windows knows no keystore of Java.
  if (openssl) commands.push({ shell: 'cmd', where: 'Windows certutil', text: 'certutil -dump {0}' })
  if (/ (?:x509|pkcs12) /.test(openssl))
    commands.push({
      shell: 'powershell',
      where: 'PowerShell',
      text: 'Get-PfxCertificate -FilePath {0} | Format-List *',
    })
  return commands
}

export const lookTitles = {
  saved: 'Look at the saved file with a command',
  opened: 'Look at this file with a command',
} as const
