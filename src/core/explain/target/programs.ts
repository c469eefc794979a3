import type { TargetText } from './target-text.ts'

export const programTexts = {
  java: {
    title: 'Java: cacerts, or a trust store of a program',
    steps: [
      'Add the root to the list of this Java with the command.',
      'Or let one program use the saved trust store: pass its path and password to Java.',
      'Restart the program.',
    ],
    commands: [
      {
        shell: 'posix',
        where: 'Shell, as administrator',
        text: 'keytool -importcert -trustcacerts -alias plant-root -file {0} -cacerts',
      },
      {
        shell: 'cmd',
        where: 'Command prompt, as administrator',
        text: 'keytool -importcert -trustcacerts -alias plant-root -file {0} -cacerts',
      },
      {
        shell: 'posix',
        where: 'Options of Java, with the trust store',
        text: '-Djavax.net.ssl.trustStore={1} -Djavax.net.ssl.trustStoreType=PKCS12',
      },
      { shell: 'posix', where: 'Shell, to look at it', text: 'keytool -list -v -keystore {1}' },
    ],
    compare: 'keytool shows the fingerprints. SHA256 must be the value here.',
    never: 'Do not import a chain file: keytool takes only its first certificate. Old Java 8 may need the JKS file.',
    sources: ['keytool of OpenJDK 17, measured', 'PKCS12KeyStore of OpenJDK', 'Java: JSSE Reference Guide'],
  },
  node: {
    title: 'Node.js and Node-RED',
    steps: [
      'Set NODE_EXTRA_CA_CERTS to the path of the file before Node.js starts. It is read only then.',
      'For a service: set the variable in the definition of the service.',
      'Node-RED: a tls-config node may take the same file as its CA certificate.',
    ],
    commands: [
      { shell: 'posix', where: 'Shell', text: 'export NODE_EXTRA_CA_CERTS="$PWD"/{0}' },
      { shell: 'powershell', where: 'PowerShell', text: '$env:NODE_EXTRA_CA_CERTS = {0}' },
    ],
    compare: 'Node.js warns when it starts if it cannot read the file. No warning means that it was read.',
    never: 'Do not set NODE_TLS_REJECT_UNAUTHORIZED=0 instead: it switches every check off.',
    sources: [
      'https://nodejs.org/api/cli.html#node_extra_ca_certsfile',
      'https://github.com/thingworx-field-work/ThingworxDemoWebpackWidget/issues/44',
    ],
  },
  python: {
    title: 'Python, pip and AWS CLI',
    steps: [
      'Set the variable of your program to the path of the file.',
      'The file replaces the list of public roots. Append it to the list of certifi if you need both.',
    ],
    commands: [
      { shell: 'posix', where: 'Python (ssl)', text: 'export SSL_CERT_FILE="$PWD"/{0}' },
      { shell: 'posix', where: 'requests', text: 'export REQUESTS_CA_BUNDLE="$PWD"/{0}' },
      { shell: 'posix', where: 'pip', text: 'export PIP_CERT="$PWD"/{0}' },
      { shell: 'posix', where: 'AWS CLI', text: 'export AWS_CA_BUNDLE="$PWD"/{0}' },
      { shell: 'posix', where: 'Shell, to append it', text: 'cat {0} >> "$(python3 -m certifi)"' },
    ],
    compare: 'Compute the SHA-256 of the file on that computer: it must be the value here.',
    never: 'Python from 3.13 on may refuse a root whose Basic Constraints are not critical.',
    sources: [
      'https://docs.python.org/3/library/ssl.html',
      'https://pip.pypa.io/en/stable/topics/https-certificates/',
      'https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-envvars.html',
    ],
  },
  docker: {
    title: 'Docker: private registry',
    steps: [
      'Make a folder in /etc/docker/certs.d with the name and port of the registry.',
      'Copy the file into it. Its name must end in .crt.',
    ],
    commands: [
      {
        shell: 'posix',
        where: 'Shell: put in the name of your registry',
        text: 'sudo mkdir -p /etc/docker/certs.d/registry.plant.example:5000 && sudo cp {0} /etc/docker/certs.d/registry.plant.example:5000/ca.crt',
      },
    ],
    compare: 'Compute the SHA-256 of the copied file: it must be the value here.',
    never: 'Not for programs inside containers: each container has its own list.',
    sources: ['https://docs.docker.com/engine/security/certificates/'],
  },
} as const satisfies Readonly<Record<string, TargetText>>
