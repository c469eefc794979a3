/** A program that refuses certificates. */
export interface Program {
  readonly name: string
  /** One sentence: how a root, saved here, comes to count for it. */
  readonly trust: string
  /** The document that `trust` rests on. */
  readonly source: string
  /** Words in a log that show whose it is. */
  readonly marks?: readonly string[]
}

/** The programs whose messages are known, and where each of them wants a root. */
export const programs = {
  openssl: {
    name: 'OpenSSL',
    trust: 'Save the root as .cer and give it to the program as its CA file.',
    source: 'OpenSSL 3: openssl-verification-options(1)',
  },
  kepware: {
    name: 'KEPServerEX, ThingWorx',
    trust: 'Save the root as .cer and import it into the Certificate Store of KEPServerEX.',
    source: 'PTC: Secure AlwaysOn Connections between Kepware and ThingWorx',
    marks: ['KEPServerEX', 'Kepware', 'ThingWorx', 'TW_VALIDATE_CERT', 'twApi', 'twTls', 'AlwaysOn'],
  },
  java: {
    name: 'Java',
    trust: 'Save the root as .cer and import it with keytool into the trust store of that Java.',
    source: 'Java SE 17: keytool',
    marks: ['javax.net.ssl', 'java.security', 'sun.security', 'keytool', 'SunCertPathBuilderException', 'java.lang'],
  },
  windows: {
    name: 'Windows, .NET',
    trust: 'Save the root as .cer and import it into Trusted Root Certification Authorities of the local computer.',
    source: 'Microsoft: Installing the trusted root certificate',
    marks: ['System.Net', 'System.Security', 'schannel', 'PowerShell', 'HRESULT', '.NET'],
  },
  go: {
    name: 'Go',
    trust: 'Save the root as .cer and add it to the trusted certificates of the operating system.',
    source: 'Go: crypto/x509, SystemCertPool',
    marks: ['tls: failed to', 'remote error: tls', 'golang'],
  },
  python: {
    name: 'Python',
    trust: 'Save the root as .cer and name that file in SSL_CERT_FILE or REQUESTS_CA_BUNDLE.',
    source: 'OpenSSL 3: SSL_CTX_load_verify_locations(3); Requests: SSL Cert Verification',
    marks: [
      '_ssl.c',
      'SSLCertVerificationError',
      'urllib3',
      'requests.exceptions',
      'Traceback',
      'ssl.SSLError',
      '[SSL: ',
      'Python',
    ],
  },
  node: {
    name: 'Node.js',
    trust: 'Save the root as .cer, name that file in NODE_EXTRA_CA_CERTS and start the program again.',
    source: 'Node.js: Command-line API, NODE_EXTRA_CA_CERTS',
    // The bare names of OpenSSL's codes are those of Node.js; others write X509_V_ERR before them.
    marks: [
      'node:internal',
      '_tls_wrap.js',
      'TLSSocket',
      'npm ERR',
      'npm error',
      'Node-RED',
      'nodejs',
      'node.js',
      'ERR_OSSL_',
      'ERR_TLS_',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'SELF_SIGNED_CERT_IN_CHAIN',
      'CERT_HAS_EXPIRED',
    ],
  },
  curl: {
    name: 'curl',
    trust: 'Save the root as .cer and name that file with --cacert.',
    source: 'curl: SSL CA Certificates',
    marks: ['curl:', 'cURL error', 'libcurl'],
  },
  firefox: {
    name: 'Firefox',
    trust: 'Save the root as .cer and import it under Authorities in the certificate manager of Firefox.',
    source: 'Mozilla: Set up Certificate Authorities in Firefox',
    marks: ['Firefox', 'Mozilla'],
  },
  chrome: {
    name: 'Chrome, Edge',
    trust: 'Save the root as .cer and import it into the trusted roots of the operating system.',
    source: 'Chromium: Root Store FAQ',
    marks: ['NET::ERR', 'net::ERR', 'Chrome', 'Chromium', 'msedge'],
  },
  'opc-ua': {
    name: 'OPC UA',
    trust: 'Save the certificate as .der and put it into the trust list of the application that refuses it.',
    source: 'OPC UA Part 4 section 6.1.3; OPC UA Part 12 section 7.5',
    marks: ['opc.tcp', 'OPC UA', 'OPCUA', 'UaExpert', 'open62541', 'opcua'],
  },
  mosquitto: {
    name: 'Mosquitto',
    trust: 'Save the root as .cer and name that file as cafile.',
    source: 'Mosquitto: mosquitto.conf(5), mosquitto_pub(1)',
    marks: ['mosquitto', 'Check cafile'],
  },
  emqx: {
    name: 'EMQX, Erlang',
    trust: 'Save the root as .cer and name that file as cacertfile.',
    source: 'EMQX: TLS certificates; Erlang/OTP ssl',
    marks: ['emqx', 'tls_handshake', 'ssl_handshake.erl', 'cacertfile', 'tls_alert', 'RabbitMQ', 'VerneMQ'],
  },
  hivemq: {
    name: 'HiveMQ',
    trust: 'Save the root as .cer and import it with keytool into the trust store of the listener.',
    source: 'HiveMQ: TLS; HiveMQ Community Edition source',
    marks: ['HiveMQ'],
  },
  nginx: {
    name: 'nginx',
    trust: 'Save the root as .cer and name it in proxy_ssl_trusted_certificate or ssl_client_certificate.',
    source: 'nginx: ngx_http_proxy_module, ngx_http_ssl_module',
    marks: ['nginx', 'upstream SSL', 'client SSL certificate', '[emerg]'],
  },
  apache: {
    name: 'Apache httpd',
    trust: 'Save the root as .cer and name it in SSLCACertificateFile or SSLProxyCACertificateFile.',
    source: 'Apache httpd 2.4: mod_ssl',
    marks: ['httpd', 'mod_ssl', '[ssl:error]', '[ssl:warn]', '[ssl:info]', '[ssl:emerg]', 'apache2', 'AH01', 'AH02'],
  },
  tomcat: {
    name: 'Tomcat',
    trust: 'Save the root as .cer and import it with keytool into the trust store of Tomcat’s Java.',
    source: 'Apache Tomcat: SSL/TLS Configuration How-To',
    marks: ['org.apache.tomcat', 'org.apache.catalina', 'org.apache.coyote', 'catalina'],
  },
  gnutls: {
    name: 'GnuTLS',
    trust: 'Save the root as .cer and name that file with --x509cafile, or add it to the system’s certificates.',
    source: 'GnuTLS: gnutls-cli, Verifying X.509 certificates',
    marks: ['gnutls', 'GnuTLS', 'wget:'],
  },
  mbedtls: {
    name: 'Mbed TLS',
    trust: 'Save the root as .cer and put it into the CA certificates of the device.',
    source: 'Mbed TLS: x509_crt.h',
    marks: ['mbedtls', 'Mbed TLS', 'esp-tls'],
  },
  wolfssl: {
    name: 'wolfSSL',
    trust: 'Save the root as .cer and load that file as CA certificate (wolfSSL_CTX_load_verify_locations).',
    source: 'wolfSSL manual: Keys and Certificates',
    marks: ['wolfSSL'],
  },
  tls: {
    name: 'TLS',
    trust: 'Save the root as .cer and add it to the trusted CAs of the program that sent the alert.',
    source: 'RFC 8446 section 6.2',
  },
} as const satisfies Record<string, Program>

export type ProgramId = keyof typeof programs
