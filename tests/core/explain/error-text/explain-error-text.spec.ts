import { describe, expect, it } from 'vitest'
import { explainErrorText } from '../../../../src/core/index.ts'
import { inTime } from '../../../support/time-limit.ts'

/** As logs and screens have them; each with what has to be named, the most telling first. */
const said: readonly {
  readonly name: string
  readonly text: string
  readonly names: readonly RegExp[]
  readonly program?: string
}[] = [
  { name: 'the ticket', text: 'Kepware cannot connect to ThingWorx, code 20', names: [/^20 X509/], program: 'kepware' },
  {
    name: 'the ThingWorx client',
    text: 'TW_VALIDATE_CERT: Certificate rejected.  Code: 20, Reason = unable to get local issuer certificate',
    names: [/^20 X509/, /TW_VALIDATE_CERT/],
    program: 'kepware',
  },
  {
    name: 'two codes of s_client',
    text: 'verify error:num=20:unable to get local issuer certificate\nverify return:1\nverify error:num=21:unable to verify the first certificate',
    names: [/^20 X509/, /^21 X509/],
    program: 'openssl',
  },
  { name: 'openssl verify', text: 'error 26 at 0 depth lookup: unsuitable certificate purpose', names: [/^26 X509/] },
  { name: 'in capitals, over two lines', text: 'UNABLE TO GET LOCAL\r\n    ISSUER CERTIFICATE', names: [/^20 X509/] },
  { name: 'the older text', text: 'self signed certificate in certificate chain', names: [/^19 X509/] },
  {
    name: 'Java, the whole trace',
    text: 'Caused by: javax.net.ssl.SSLHandshakeException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target\n\tat java.base/sun.security.ssl.Alert.createSSLException(Alert.java:131)',
    names: [/^PKIX path building failed/, /^SSLHandshakeException/],
    program: 'java',
  },
  {
    name: 'keytool',
    text: 'keytool error: java.lang.Exception: Input not an X.509 certificate',
    names: [/^Input not an X.509/],
    program: 'java',
  },
  { name: 'Windows by name', text: 'CERT_E_UNTRUSTEDROOT', names: [/^CERT_E_UNTRUSTEDROOT/] },
  { name: 'Windows in hexadecimal', text: 'failed with 0x800b0109', names: [/^CERT_E_UNTRUSTEDROOT/] },
  { name: 'Windows in decimal', text: 'HRESULT: -2146762487', names: [/^CERT_E_UNTRUSTEDROOT/] },
  { name: '.NET flags', text: 'Status: UntrustedRoot, NotTimeValid', names: [/^UntrustedRoot/, /^NotTimeValid/] },
  {
    name: 'Go',
    text: 'Get "https://10.0.0.5/": tls: failed to verify certificate: x509: certificate signed by unknown authority',
    names: [/^x509: certificate signed by unknown authority/, /^tls: failed to verify/],
    program: 'go',
  },
  {
    name: 'Python, with the reason of OpenSSL',
    text: 'ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1006)',
    names: [/^20 X509/, /^SSLCertVerificationError/, /^certificate verify failed/],
    program: 'python',
  },
  {
    name: 'Python, strict',
    text: '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: Missing Authority Key Identifier (_ssl.c:1032)',
    names: [/^85 X509/, /^certificate verify failed/],
  },
  {
    name: 'Node.js',
    text: "Error: unable to verify the first certificate\n  at TLSSocket.onConnectSecure (node:_tls_wrap:1674:34) {\n  code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'\n}",
    names: [/^21 X509/],
    program: 'node',
  },
  { name: 'Node.js, the code alone', text: 'DEPTH_ZERO_SELF_SIGNED_CERT', names: [/^18 X509/], program: 'node' },
  {
    name: 'curl',
    text: 'curl: (60) SSL certificate problem: unable to get local issuer certificate',
    names: [/^20 X509/, /^curl: \(60\)/, /^SSL certificate problem/],
    program: 'curl',
  },
  {
    name: 'curl from PHP',
    text: 'cURL error 77: error setting certificate verify locations',
    names: [/^curl: \(77\)/, /^error setting/],
  },
  {
    name: 'Firefox',
    text: 'Error code: SEC_ERROR_UNKNOWN_ISSUER',
    names: [/^SEC_ERROR_UNKNOWN_ISSUER/],
    program: 'firefox',
  },
  {
    name: 'Chrome',
    text: 'NET::ERR_CERT_AUTHORITY_INVALID',
    names: [/^NET::ERR_CERT_AUTHORITY_INVALID/],
    program: 'chrome',
  },
  { name: 'OPC UA with underscore', text: 'Bad_CertificateUriInvalid', names: [/UriInvalid/], program: 'opc-ua' },
  { name: 'OPC UA without', text: 'ServiceFault: BadCertificateUriInvalid (0x80170000)', names: [/UriInvalid/] },
  { name: 'OPC UA by number', text: 'status 2148990976', names: [/UriInvalid/] },
  {
    name: 'an alert, by OpenSSL',
    text: 'ssl3_read_bytes:tlsv1 alert unknown ca:SSL alert number 48',
    names: [/^TLS alert 48/],
  },
  { name: 'an alert, by Java', text: 'Received fatal alert: certificate_revoked', names: [/^TLS alert 44/] },
  { name: 'an alert, by Go', text: 'remote error: tls: bad certificate', names: [/^TLS alert 42/] },
  {
    name: 'an alert, by Erlang',
    text: '{tls_alert,{unknown_ca,"TLS client: In state certify at ssl_handshake.erl:2123 generated CLIENT ALERT: Fatal - Unknown CA"}}',
    names: [/^TLS alert 48/],
    program: 'emqx',
  },
  {
    name: 'nginx',
    text: '2026/11/03 10:00:00 [error] 7#7: *1 upstream SSL certificate verify error: (20:unable to get local issuer certificate) while SSL handshaking to upstream',
    names: [/^20 X509/, /^upstream SSL/],
    program: 'nginx',
  },
  {
    name: 'Apache',
    text: '[ssl:info] AH02039: Certificate Verification: Error (10): certificate has expired',
    names: [/^10 X509/, /^AH02039/],
    program: 'apache',
  },
  {
    name: 'PEM',
    text: 'error:0909006C:PEM routines:get_name:no start line:crypto/pem/pem_lib.c:745:Expecting: TRUSTED CERTIFICATE',
    names: [/^no start line/, /^Expecting/],
  },
  { name: 'PEM, the end', text: '“bad end line”', names: [/^bad end line/] },
  {
    name: 'coloured',
    text: '\u001b[31munable to get\u001b[0m issuer \u001b[1mcertificate\u001b[0m',
    names: [/^2 X509/],
  },
  { name: 'as JSON', text: '{"message":"certificate\\nhas expired"}', names: [/^10 X509/] },
  { name: 'quoted for HTML', text: 'hostname&nbsp;mismatch', names: [/^62 X509/] },
  { name: 'an apostrophe of any kind', text: "format error in certificate's notAfter field", names: [/^14 X509/] },
  {
    name: 'Windows, an alert by its number in the event log',
    text: 'A fatal alert was received from the remote endpoint. The TLS protocol defined fatal alert code is 48.',
    names: [/^TLS alert 48/],
  },
  {
    name: 'Windows, where the CA is unknown and not invalid',
    text: 'ERROR_INTERNET_INVALID_CA',
    names: [/^ERROR_INTERNET_INVALID_CA/],
    program: 'windows',
  },
  {
    name: 'an alert around which Java says little',
    text: 'javax.net.ssl.SSLHandshakeException: Received fatal alert: certificate_unknown',
    names: [/^TLS alert 46/, /^SSLHandshakeException/],
    program: 'java',
  },
  {
    name: 'nginx, whose line says where and not why',
    text: '[emerg] cannot load certificate "/etc/x.pem": BIO_new_file() failed (SSL: error:80000002:system library::No such file or directory:calling fopen)',
    names: [/^system library/, /^cannot load/],
    program: 'nginx',
  },
  {
    name: 'Python 3.12, where a count is no code',
    text: "Caused by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate (_ssl.c:1000)')))",
    names: [/^18 X509/, /^certificate verify failed/, /^SSLCertVerificationError/],
    program: 'python',
  },
  {
    name: 'OpenSSL by the name in C, not Go',
    text: 'X509_V_ERR_CERT_HAS_EXPIRED',
    names: [/^10 X509/],
    program: 'openssl',
  },
  {
    name: 'OpenSSL, whose errors name x509 too',
    text: 'error:05800074:x509 certificate routines::key values mismatch',
    names: [/^key values/],
    program: 'openssl',
  },
  {
    name: 'a program with OpenSSL, not Apache',
    text: 'SSL error: certificate verify failed',
    names: [/^certificate verify/],
    program: 'openssl',
  },
  {
    name: 'OPC UA .NET in words',
    text: 'Certificate is not trusted.\r\nSubjectName: CN=Press 7',
    names: [/^Certificate is not trusted/],
    program: 'opc-ua',
  },
  { name: 'a number alone has several owners', text: ' 60 ', names: [/^60 X509/, /^curl: \(60\)/] },
]

describe('the messages of other programs', () => {
  it.each(said)('$name', ({ text, names, program }) => {
    const matches = explainErrorText(text)
    for (const { name } of matches)
      expect(
        names.some((each) => each.test(name)),
        `nothing else: ${name}`,
      ).toBe(true)
    expect(matches).toHaveLength(names.length)
    expect(matches[0]?.name).toMatch(names[0] ?? '')
    if (program) expect(matches[0]?.program).toBe(program)
  })

  it.each([
    '',
    '   ',
    'Hello, does anybody know why this fails?',
    'exit code 2',
    'Process returned with status code 20',
    'HTTP response code: 20',
    'https://example.com/error?code=200',
    'version 2 0 of the file',
    'Not After : Nov  3 10:00:00 2027 GMT',
    'Issuer: CN=Unknown CA, O=Plant',
    'AB:80:0B:01:09:CD',
    'The server said: everything is ok, 20 devices connected',
  ])('is not heard in: %s', (text) => {
    expect(explainErrorText(text)).toEqual([])
  })

  it('names at most eight of many messages, and none twice', () => {
    const log = Array.from({ length: 40 }, (_, i) => `verify error:num=${i + 2}\nverify error:num=${i + 2}`).join('\n')
    const names = explainErrorText(log).map(({ name }) => name)
    expect(names).toHaveLength(8)
    expect(new Set(names).size).toBe(8)
  })

  it('lets the operator of the application act where OPC UA reports it', () => {
    expect(explainErrorText('BadCertificateTimeInvalid')[0]?.who).toBe('opc-ua-operator')
    expect(explainErrorText('NET::ERR_CERT_DATE_INVALID')[0]?.who).toBe('server-administrator')
  })

  it('says which spelling it found', () => {
    expect(explainErrorText('x: Unable to get\n local issuer certificate!')[0]?.found).toBe(
      'Unable to get\n local issuer certificate',
    )
  })

  it('finds the line at the end of a huge log, in time that does not grow with it', async () => {
    const line = '2026-11-03 10:00:00 INFO code certificate unable to get to get error verify\n'
    const end = 'ERROR certificate has expired'
    const small = line.repeat(2_000) + end
    const huge = line.repeat(200_000) + end
    const find = (text: string) => expect(explainErrorText(text)[0]?.name).toMatch(/^10 /)
    find(small)
    // A hundred times as long; all of it read would take seconds.
    await inTime('200,000 lines of a log', () => find(huge), 0.5)
  })

  it('tells where the file goes by the program that the log is of', () => {
    const text = 'unable to get local issuer certificate'
    expect(explainErrorText(text)[0]?.toDo).toMatch(/CA file/)
    expect(explainErrorText(`npm ERR! ${text}`)[0]?.toDo).toMatch(/NODE_EXTRA_CA_CERTS/)
    expect(explainErrorText(`curl: (60) ${text}`)[0]?.toDo).toMatch(/--cacert/)
    expect(explainErrorText(`KEPServerEX ${text}`)[0]?.toDo).toMatch(/Certificate Store/)
  })
})
