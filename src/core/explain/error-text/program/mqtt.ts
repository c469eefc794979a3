import type { ErrorTextFamily } from '../error-text.ts'

/** The broker and the clients of Eclipse Mosquitto. */
export const mosquitto: ErrorTextFamily = {
  program: 'mosquitto',
  source: 'Eclipse Mosquitto: src/net.c, lib/net_mosq.c, lib/strings_mosq.c',
  entries: [
    { says: ['A TLS error occurred'], situation: 'verification-failed' },
    { says: ['Unable to load CA certificates'], situation: 'ca-file-unreadable' },
    { says: ['Unable to load server certificate'], situation: 'not-pem' },
    {
      says: ['Unable to load server key file'],
      situation: 'file-missing',
      means: 'Mosquitto cannot load the private key: path, rights or password are wrong.',
    },
    {
      says: ['Server certificate/key are inconsistent', 'Client certificate/key are inconsistent'],
      situation: 'key-differs',
    },
    {
      says: ['Unable to load certificate revocation file'],
      situation: 'list-wrong',
      means: 'Mosquitto cannot load the revocation list; it must be PEM.',
    },
    { says: ['host name verification failed'], situation: 'name-differs' },
    { says: ['Problem setting TLS options'], situation: 'ca-file-unreadable' },
  ],
}

/** EMQX, and others on Erlang's ssl: RabbitMQ, VerneMQ. */
export const emqx: ErrorTextFamily = {
  program: 'emqx',
  source: 'Erlang/OTP ssl: ssl_handshake.erl, public_key; EMQX: TLS certificates',
  entries: [
    { says: ['{bad_cert,selfsigned_peer}', 'selfsigned_peer'], situation: 'self-signed-server' },
    { says: ['{bad_cert,unknown_ca}'], situation: 'issuer-unknown' },
    { says: ['{bad_cert,cert_expired}', 'cert_expired'], situation: 'outside-dates' },
    { says: ['{bad_cert,hostname_check_failed}', 'hostname_check_failed'], situation: 'name-differs' },
    { says: ['{bad_cert,invalid_issuer}', 'invalid_issuer'], situation: 'issuer-differs' },
    { says: ['{bad_cert,invalid_signature}'], situation: 'signature-wrong' },
    { says: ['{bad_cert,name_not_permitted}', 'name_not_permitted'], situation: 'names-not-permitted' },
    { says: ['{bad_cert,missing_basic_constraint}', 'missing_basic_constraint'], situation: 'not-a-ca' },
    { says: ['{bad_cert,invalid_key_usage}', 'invalid_key_usage'], situation: 'usage-wrong' },
    { says: ['{bad_cert,max_path_length_reached}', 'max_path_length_reached'], situation: 'path-too-long' },
    {
      says: ['{bad_cert,revocation_status_undetermined}', 'revocation_status_undetermined'],
      situation: 'revocation-unknown',
    },
    { says: ['{bad_cert,{revoked'], situation: 'revoked' },
  ],
}

/** HiveMQ runs on Java; the reason behind these lines is one of Java's. */
export const hivemq: ErrorTextFamily = {
  program: 'hivemq',
  source: 'HiveMQ Community Edition: SslExceptionHandler',
  entries: [
    { says: ['SSL handshake failed', 'SSL Handshake failed for client with IP'], situation: 'handshake' },
    { says: ['SSL message transmission failed'], situation: 'handshake' },
    { says: ['sent data which is not SSL/TLS to a SSL/TLS listener'], situation: 'not-tls' },
  ],
}
