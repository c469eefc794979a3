import type { TargetText } from './target-text.ts'

export const systemTexts = {
  windows: {
    title: 'Windows: certificate store of the computer',
    steps: [
      'Open certlm.msc as administrator.',
      'Root: “Trusted Root Certification Authorities” > “Certificates”, then “All Tasks” > “Import...”.',
      'Intermediates: “Intermediate Certification Authorities” > “Certificates”, then “All Tasks” > “Import...”.',
      'Or use one of the commands.',
    ],
    commands: [
      { shell: 'cmd', where: 'Command prompt, as administrator', text: 'certutil -addstore Root {0}' },
      {
        shell: 'powershell',
        where: 'PowerShell, as administrator',
        text: 'Import-Certificate -FilePath {0} -CertStoreLocation Cert:\\LocalMachine\\Root',
      },
      {
        shell: 'powershell',
        where: 'PowerShell, as administrator: the intermediates',
        text: 'Import-Certificate -FilePath {1} -CertStoreLocation Cert:\\LocalMachine\\CA',
      },
    ],
    compare: 'Open the certificate in certlm.msc. “Thumbprint” must be the SHA-1 value here.',
    never:
      'Every program of this computer will then accept what this root signs. Services do not read the store of a user.',
    sources: [
      'https://learn.microsoft.com/en-us/windows-server/administration/windows-commands/certutil',
      'https://learn.microsoft.com/en-us/powershell/module/pki/import-certificate',
      'Microsoft: How to view certificates with the MMC snap-in',
    ],
  },
  debian: {
    title: 'Debian and Ubuntu',
    steps: ['Copy the file into /usr/local/share/ca-certificates. Its name must end in .crt.', 'Run the command.'],
    commands: [
      {
        shell: 'posix',
        where: 'Shell',
        text: 'sudo cp {0} /usr/local/share/ca-certificates/ && sudo update-ca-certificates',
      },
    ],
    compare: 'The command says “1 added”. Compute the SHA-256 of the copied file: it must be the value here.',
    never: 'One certificate per file. Java, Firefox and Node.js may use separate lists.',
    sources: ['update-ca-certificates(8) of Debian'],
  },
  rhel: {
    title: 'Red Hat Enterprise Linux and its relatives',
    steps: ['Copy the file into /etc/pki/ca-trust/source/anchors.', 'Run update-ca-trust.'],
    commands: [
      {
        shell: 'posix',
        where: 'Shell',
        text: 'sudo cp {0} /etc/pki/ca-trust/source/anchors/ && sudo update-ca-trust',
      },
      { shell: 'posix', where: 'Shell, to look at it', text: 'trust list --filter=ca-anchors' },
    ],
    compare: 'Compute the SHA-256 of the copied file: it must be the value here.',
    never: 'Not for one program alone: OpenSSL, GnuTLS, NSS and Java of this system will all use it.',
    sources: [
      'https://docs.redhat.com/en/documentation/red_hat_enterprise_linux/10/html/securing_networks/using-shared-system-certificates',
    ],
  },
  macos: {
    title: 'macOS',
    steps: [
      'Run the command. macOS asks for the password of an administrator.',
      'Or open the file with Keychain Access, choose “System”, open the certificate and set “Trust” to “Always Trust”.',
    ],
    commands: [
      {
        shell: 'posix',
        where: 'Terminal',
        text: 'sudo security add-trusted-cert -d -r trustRoot -k /Library/Keychains/System.keychain {0}',
      },
    ],
    compare: 'Open the certificate in Keychain Access. The SHA-256 fingerprint must be the value here.',
    never: 'A certificate that is only imported is not yet trusted. Firefox may use its own store.',
    sources: [
      'security(1) of macOS',
      'https://twocanoes.com/trusting-certificates-in-system-keychain-without-prompting/',
    ],
  },
  firefox: {
    title: 'Firefox',
    steps: [
      'Open “Settings” > “Privacy & Security” > “View Certificates...” > “Authorities” > “Import...”.',
      'Choose the file and tick “Trust this CA to identify websites.”.',
      'For many computers: write policies.json into the folder distribution of Firefox, or into /etc/firefox/policies.',
      'Firefox looks for the file of policies.json in the folders below. Or write its whole path there.',
    ],
    commands: [
      {
        shell: 'file',
        where: 'policies.json, with this file',
        text: '{ "policies": { "Certificates": { "Install": ["{0}"] } } }',
      },
      { shell: 'file', where: 'Folder on Windows', text: '%USERPROFILE%\\AppData\\Local\\Mozilla\\Certificates' },
      { shell: 'file', where: 'Folder on Linux', text: '/usr/lib/mozilla/certificates' },
      { shell: 'file', where: 'Folder on macOS', text: '/Library/Application Support/Mozilla/Certificates' },
      {
        shell: 'file',
        where: 'policies.json, with the store of the computer',
        text: '{ "policies": { "Certificates": { "ImportEnterpriseRoots": true } } }',
      },
    ],
    compare: 'Open the certificate in “Authorities” > “View...”. SHA-256 must be the value here.',
    never: 'Not for KEPServerEX or for services: they do not read the store of Firefox.',
    sources: [
      'https://firefox-admin-docs.mozilla.org/reference/policies/certificates/',
      'https://github.com/mozilla/policy-templates',
    ],
  },
} as const satisfies Readonly<Record<string, TargetText>>
