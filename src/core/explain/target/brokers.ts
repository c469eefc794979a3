import type { TargetText } from './target-text.ts'

export const brokerTexts = {
  mosquitto: {
    title: 'Mosquitto',
    steps: [
      'Clients and bridges: name the CA file in cafile, bridge_cafile or --cafile.',
      'Broker: name the chain of the server in certfile, and its key in keyfile.',
      'Instead of a file, capath names a folder. Unpack the hash names into it.',
    ],
    commands: [
      {
        shell: 'file',
        where: 'mosquitto.conf of a bridge',
        text: 'bridge_cafile /etc/mosquitto/ca_certificates/{0}',
      },
      {
        shell: 'file',
        where: 'mosquitto.conf of the broker',
        text: 'certfile /etc/mosquitto/certs/{1}\nkeyfile /etc/mosquitto/certs/server.key',
      },
      {
        shell: 'posix',
        where: 'Shell, to try it: put in the name of your broker',
        text: 'mosquitto_sub -h broker.plant.example -p 8883 --cafile {0} -t test',
      },
    ],
    compare: 'Compute the SHA-256 of the file on that computer: it must be the value here.',
    never: 'The CA file of the broker says which clients may connect. Put only CAs for clients into it.',
    sources: ['mosquitto.conf(5)', 'mosquitto_sub(1)'],
  },
  emqx: {
    title: 'EMQX',
    steps: [
      'Listener: name the chain of the server in certfile, and the CAs of the clients in cacertfile.',
      'Bridges and connectors: name the CA file in cacertfile.',
      'Newer versions may manage these files in the Dashboard.',
    ],
    commands: [
      {
        shell: 'file',
        where: 'Configuration of the listener',
        text: 'listeners.ssl.default.ssl_options {\n  cacertfile = "/etc/emqx/certs/{0}"\n  certfile = "/etc/emqx/certs/{1}"\n  keyfile = "/etc/emqx/certs/server.key"\n}',
      },
    ],
    compare: 'Compute the SHA-256 of the file on that computer: it must be the value here.',
    never: 'Do not put the server certificate into cacertfile: it is for CAs.',
    sources: [
      'https://docs.emqx.com/en/emqx/latest/network/tls-certificate.md',
      'https://docs.emqx.com/en/emqx/latest/configuration/listener.html',
    ],
  },
  hivemq: {
    title: 'HiveMQ',
    steps: [
      'Copy the trust store into the folder of HiveMQ.',
      'Name it and its password in the truststore of the listener or the bridge. HiveMQ may need a restart.',
    ],
    commands: [
      {
        shell: 'file',
        where: 'config.xml',
        text: '<truststore>\n  <path>{0}</path>\n  <password>the password that you chose</password>\n</truststore>',
      },
      { shell: 'posix', where: 'Shell, to look at it', text: 'keytool -list -v -keystore {0}' },
    ],
    compare: 'keytool shows the fingerprints. SHA256 must be the value here.',
    never: 'Not as a keystore: it holds no private key.',
    sources: ['https://www.hivemq.com/docs/hivemq-edge/howtos.html'],
  },
  'azure-iot-edge': {
    title: 'Azure IoT Edge',
    steps: [
      'Copy the file to the device, for example into /var/aziot/certs.',
      'Set trust_bundle_cert at the beginning of /etc/aziot/config.toml. The file may hold several roots.',
      'Run the command.',
    ],
    commands: [
      {
        shell: 'file',
        where: '/etc/aziot/config.toml',
        text: 'trust_bundle_cert = "file:///var/aziot/certs/{0}"',
      },
      { shell: 'posix', where: 'Shell', text: 'sudo iotedge config apply' },
    ],
    compare: 'Compute the SHA-256 of the file on the device: it must be the value here.',
    never: 'It is not the certificate of the device, which needs a private key.',
    sources: [
      'https://learn.microsoft.com/azure/iot-edge/how-to-manage-device-certificates',
      'https://learn.microsoft.com/en-us/azure/iot-edge/configure-device',
    ],
  },
  'aws-iot': {
    title: 'AWS IoT Core',
    steps: [
      'For certificates of a private CA: register the CA that signed them in AWS IoT.',
      'The CA to register is the one that signed the devices. If that is an intermediate, take its file from the archive.',
      'Devices themselves need Amazon’s root: AmazonRootCA1.pem from Amazon.',
    ],
    commands: [
      {
        shell: 'posix',
        where: 'Shell',
        text: 'aws iot register-ca-certificate --ca-certificate file://{0} --certificate-mode SNI_ONLY',
      },
    ],
    compare: 'The answer has a certificateId. Compare it with the SHA-256 fingerprint here: they may be equal.',
    never: 'Devices do not check the AWS server with it, only with Amazon’s root.',
    sources: [
      'https://docs.aws.amazon.com/iot/latest/developerguide/register-CA-cert.html',
      'https://www.amazontrust.com/repository/AmazonRootCA1.pem',
    ],
  },
} as const satisfies Readonly<Record<string, TargetText>>
