import type { ErrorTextFamily } from '../error-text.ts'

export const nginx: ErrorTextFamily = {
  program: 'nginx',
  source: 'nginx: src/event/ngx_event_openssl.c, ngx_http_special_response.c, ngx_http_ssl_module',
  entries: [
    {
      says: ['upstream SSL certificate verify error'],
      situation: 'verification-failed',
      means: 'nginx refused the certificate of the server behind it; the code in brackets says why.',
    },
    {
      says: ['client SSL certificate verify error'],
      situation: 'verification-failed',
      means: 'nginx refused the certificate of the client; the code in brackets says why.',
    },
    { says: ['upstream SSL certificate does not match'], situation: 'name-differs' },
    { says: ['No required SSL certificate was sent'], situation: 'client-certificate-missing' },
    { says: ['The SSL certificate error'], situation: 'peer-refused' },
    { says: ['The plain HTTP request was sent to HTTPS port'], situation: 'not-tls' },
    {
      says: [
        'cannot load certificate',
        'SSL_CTX_use_certificate_chain_file',
        'PEM_read_bio_X509_AUX() failed',
        'SSL_CTX_use_certificate',
      ],
      situation: 'not-pem',
      wraps: true,
    },
    {
      says: ['cannot load certificate key', 'SSL_CTX_use_PrivateKey', 'SSL_CTX_use_PrivateKey_file'],
      situation: 'key-differs',
      wraps: true,
      means: 'The private key cannot be loaded, or it does not fit the first certificate of the file.',
    },
    {
      says: ['SSL_CTX_load_verify_locations', 'X509_load_crl_file', 'SSL_load_client_CA_file'],
      situation: 'ca-file-unreadable',
    },
    {
      says: ['"ssl_stapling" ignored, issuer certificate not found', 'issuer certificate not found for certificate'],
      situation: 'intermediate-not-sent',
    },
    {
      says: ['"ssl_stapling" ignored, no OCSP responder URL in the certificate'],
      situation: 'ocsp-failed',
    },
    {
      says: ['no "ssl_certificate" is defined', 'no "ssl_trusted_certificate"', 'no ssl_client_certificate for'],
      situation: 'file-missing',
    },
  ],
}

export const apache: ErrorTextFamily = {
  program: 'apache',
  source: 'Apache httpd 2.4: modules/ssl/ssl_engine_init.c, ssl_engine_kernel.c, ssl_engine_log.c',
  entries: [
    {
      says: ['AH02039', 'Certificate Verification: Error'],
      situation: 'verification-failed',
      means: 'Apache refused the certificate of the other side; the number in brackets says why.',
    },
    {
      says: ['AH01909', 'server certificate does NOT include an ID which matches the server name'],
      situation: 'name-differs',
    },
    {
      says: ['AH01906', 'server certificate is a CA certificate (BasicConstraints: CA == TRUE !?)'],
      situation: 'ca-used-as-server',
    },
    { says: ['AH02565'], situation: 'key-differs' },
    {
      says: ['AH02572', 'Failed to configure at least one certificate and key'],
      situation: 'file-missing',
      means: 'Apache found no certificate together with its private key.',
    },
    { says: ['AH02561', 'Failed to configure certificate'], situation: 'not-pem' },
    { says: ['AH02564', 'Failed to configure encrypted (?) private key'], situation: 'password-wrong' },
    {
      says: ['AH02217', 'ssl_stapling_init_cert: can’t retrieve issuer certificate'],
      situation: 'intermediate-not-sent',
    },
    { says: ['AH02008', 'SSL library error 1 in handshake'], situation: 'handshake' },
    {
      says: ['AH01896', 'Unable to determine list of acceptable CA certificates for client authentication'],
      situation: 'ca-file-unreadable',
    },
  ],
}

export const tomcat: ErrorTextFamily = {
  program: 'tomcat',
  source: 'Apache Tomcat: org.apache.tomcat.util.net.jsse LocalStrings',
  entries: [
    { says: ['does not identify a key entry'], situation: 'key-missing' },
    { says: ['No aliases for private keys found in key store'], situation: 'key-missing' },
    {
      says: ['SSL configuration is invalid due to'],
      situation: 'keystore-format',
      means: 'Tomcat cannot use the keystore; the rest of the line says why.',
    },
    { says: ['Unable to parse the key from'], situation: 'keystore-format' },
    {
      says: ['Failed to load keystore type'],
      situation: 'keystore-format',
      wraps: true,
    },
    {
      says: ['in the trust store is not valid and has, therefore, been excluded'],
      situation: 'outside-dates',
      means: 'A certificate in Tomcat’s trust store is out of date.',
    },
    {
      says: ['Certificates signed by this trusted certificate WILL be accepted'],
      situation: 'outside-dates',
      means: 'A certificate in Tomcat’s trust store is not within its dates, and still counts.',
    },
    { says: ['SSLHostConfig attribute certificateFile must be defined'], situation: 'file-missing' },
    {
      says: ['This combination of host and port requires TLS', 'Invalid character found in method name'],
      situation: 'not-tls',
    },
  ],
}
