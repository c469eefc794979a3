import type { FormId } from '../../finding/form.ts'
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
 *
 * @see openssl-x509(1) and its kin; keytool(1); certutil of Windows Server; Get-PfxCertificate of PowerShell
 */
export function lookCommands(form: FormId): readonly TargetCommand[] {
  const programs = shown[form]
  if (!programs) return []
  const [openssl, keytool] = programs
  return [
    { shell: 'posix', where: 'OpenSSL', text: openssl },
    ...(keytool === undefined ? [] : [{ shell: 'posix' as const, where: 'Java keytool', text: keytool }]),
    { shell: 'cmd', where: 'Windows certutil', text: 'certutil -dump {0}' },
    ...(openssl.startsWith('openssl x509')
      ? [
          {
            shell: 'powershell' as const,
            where: 'PowerShell',
            text: 'Get-PfxCertificate -FilePath {0} | Format-List *',
          },
        ]
      : []),
  ]
}

export const lookTitle = 'Look at the saved file with a command'
