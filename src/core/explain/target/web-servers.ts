import type { TargetText } from './target-text.ts'

export const webServerTexts = {
  nginx: {
    title: 'nginx',
    steps: [
      'Server: name the chain in ssl_certificate, and the private key in ssl_certificate_key.',
      'Check clients: name the CA file in ssl_client_certificate. For clients of an intermediate, raise ssl_verify_depth.',
      'Test the configuration and reload it.',
    ],
    commands: [
      {
        shell: 'file',
        where: 'nginx.conf, in server { }',
        text: 'ssl_certificate /etc/nginx/certs/{0};\nssl_certificate_key /etc/nginx/certs/server.key;',
      },
      {
        shell: 'file',
        where: 'nginx.conf, to check clients',
        text: 'ssl_client_certificate /etc/nginx/certs/{1};\nssl_verify_client on;\nssl_verify_depth 2;',
      },
      { shell: 'posix', where: 'Shell', text: 'sudo nginx -t && sudo nginx -s reload' },
    ],
    compare: 'Run openssl s_client -connect host:443 -showcerts. It must show every certificate of the file.',
    never: 'Clients do not need the server’s chain: they need the root.',
    sources: ['https://nginx.org/en/docs/http/ngx_http_ssl_module.html'],
  },
  apache: {
    title: 'Apache httpd',
    steps: [
      'Server: name the chain in SSLCertificateFile, and the private key in SSLCertificateKeyFile.',
      'Check clients: name the CA file in SSLCACertificateFile. For clients of an intermediate, raise SSLVerifyDepth.',
      'Test the configuration and reload it.',
    ],
    commands: [
      {
        shell: 'file',
        where: 'The virtual host',
        text: 'SSLCertificateFile /etc/apache2/certs/{0}\nSSLCertificateKeyFile /etc/apache2/certs/server.key',
      },
      {
        shell: 'file',
        where: 'The virtual host, to check clients',
        text: 'SSLCACertificateFile /etc/apache2/certs/{1}\nSSLVerifyClient require\nSSLVerifyDepth 2',
      },
      { shell: 'posix', where: 'Shell', text: 'sudo apachectl configtest && sudo apachectl graceful' },
    ],
    compare: 'Run openssl s_client -connect host:443 -showcerts. It must show every certificate of the file.',
    never: 'Clients do not need the server’s chain: they need the root.',
    sources: ['https://httpd.apache.org/docs/2.4/mod/mod_ssl.html'],
  },
} as const satisfies Readonly<Record<string, TargetText>>
