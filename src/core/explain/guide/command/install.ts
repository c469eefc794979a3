import type { Command } from './command.ts'

/**
 * Puts the answer of the CA beside its key, with every intermediate. The root first, so that keytool finds its way up.
 *
 * @see keytool(1)
 */
export const keystoreCommands = [
  {
    title: 'The root',
    text: 'keytool -importcert -noprompt -alias root -file root.cer -keystore server.p12',
  },
  {
    title: 'Each intermediate, with an alias of its own',
    text: 'keytool -importcert -noprompt -alias intermediate -file intermediate.cer -keystore server.p12',
  },
  {
    title: 'The server certificate, under the alias of its key',
    text: 'keytool -importcert -noprompt -alias server -file server.cer -keystore server.p12',
  },
  {
    title: 'How long is the chain now?',
    text: 'keytool -list -v -alias server -keystore server.p12',
  },
] as const satisfies readonly Command[]

/** @see ngx_http_ssl_module, “SSL certificate chains” */
export const nginxCommands = [
  { title: 'Linux: the server certificate first', text: 'cat server.cer intermediate.cer > fullchain.pem' },
  { title: 'Windows', untried: true, text: 'copy /b server.cer+intermediate.cer fullchain.pem' },
  { title: 'Test, then use it', untried: true, text: 'nginx -t && nginx -s reload' },
] as const satisfies readonly Command[]

/** @see openssl-pkcs12(1) */
export const iisCommands = [
  {
    title: 'Key and chain in one file',
    text: 'openssl pkcs12 -export -inkey server.key -in server.cer -certfile intermediate.cer -out server.pfx',
  },
  { title: 'Windows: an intermediate', untried: true, text: 'certutil -addstore CA intermediate.cer' },
] as const satisfies readonly Command[]
