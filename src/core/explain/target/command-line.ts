import type { TargetText } from './target-text.ts'

export const commandLineTexts = {
  'command-line': {
    title: 'Command line: openssl, keytool, certutil, PowerShell',
    steps: [
      'Save the files into one folder and open a shell there.',
      'Run a command: it shows or checks what this page shows. The typed host is filled in.',
    ],
    commands: [
      {
        shell: 'posix',
        where: 'OpenSSL: check the path',
        text: 'openssl verify{verify} -CAfile {0} -untrusted {1} {1}',
      },
      {
        shell: 'posix',
        where: 'OpenSSL: check what the server sends, with this root alone',
        text: 'openssl s_client -connect {address}{verify} -CAfile {0} -no-CApath -no-CAstore -verify_return_error -showcerts < /dev/null',
      },
      {
        shell: 'posix',
        where: 'OpenSSL: every field',
        text: 'openssl x509 -in {1} -noout -text -fingerprint -sha256',
      },
      {
        shell: 'posix',
        where: 'OpenSSL: the revocation list',
        text: 'openssl crl -inform DER -in {2} -noout -text',
      },
      {
        shell: 'posix',
        where: 'OpenSSL: an OCSP response about the certificate',
        text: 'openssl ocsp -respin response.der -issuer {3} -cert {1} -CAfile {0}',
      },
      { shell: 'posix', where: 'Java keytool: every certificate', text: 'keytool -printcert -v -file {1}' },
      {
        shell: 'posix',
        where: 'Java keytool: what the server sends',
        text: 'keytool -printcert -sslserver {address}',
      },
      {
        shell: 'cmd',
        where: 'Windows certutil: the path, by the stores of this computer',
        text: 'certutil -verify {1}',
      },
      { shell: 'cmd', where: 'Windows certutil: every field', text: 'certutil -dump {0}' },
      {
        shell: 'powershell',
        where: 'PowerShell: the path, by the stores of this computer',
        text: 'Test-Certificate -Cert (Get-PfxCertificate -FilePath {1}) -Policy SSL{dnsName}',
      },
      {
        shell: 'powershell',
        where: 'PowerShell: every field',
        text: 'Get-PfxCertificate -FilePath {0} | Format-List *',
      },
    ],
    compare: 'The fingerprints that the commands show must be the values here.',
    never: 'certutil and PowerShell may find another path than this page: they use the stores of Windows.',
    sources: [
      'openssl-verify(1)',
      'openssl-s_client(1)',
      'openssl-ocsp(1)',
      'keytool(1)',
      'https://learn.microsoft.com/en-us/windows-server/administration/windows-commands/certutil',
      'https://learn.microsoft.com/en-us/powershell/module/pki/test-certificate',
    ],
  },
} as const satisfies Readonly<Record<string, TargetText>>
