import type { TargetText } from './target-text.ts'

export const thingworxTexts = {
  'thingworx-trust-store': {
    title: 'ThingWorx: trust store of its Java',
    steps: [
      'Find the Java that runs ThingWorx, and its file lib/security/cacerts.',
      'Add the root with the command, then restart Tomcat.',
      'Instead, start Java with the trust store below: -Djavax.net.ssl.trustStore. It then replaces cacerts.',
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
    ],
    compare: 'keytool asks “Trust this certificate?” and shows its fingerprints. SHA256 must be the value here.',
    never: 'Do not import a chain file: keytool takes only its first certificate, which is the server’s.',
    sources: [
      'https://github.com/PTCInc/thingworx-gitbackup-extension/issues/40',
      'keytool of OpenJDK 17, measured',
      'Java: JSSE Reference Guide',
    ],
  },
  'thingworx-tomcat': {
    title: 'ThingWorx and Tomcat: certificate of the server',
    steps: [
      'You need the private key of the server. It is not in this file, and this page never saves one.',
      'Join the key and the whole chain into one PKCS #12 keystore with the command.',
      'Set certificateKeystoreFile in conf/server.xml to the keystore, then restart Tomcat.',
      'The keystore must hold the full chain: the server certificate and every intermediate. The root may be in it.',
    ],
    commands: [
      {
        shell: 'posix',
        where: 'Shell',
        text: 'openssl pkcs12 -export -in {0} -inkey server.key -name tomcat -out server.p12',
      },
      { shell: 'posix', where: 'Shell, to look at it', text: 'keytool -list -v -keystore server.p12' },
    ],
    compare: 'keytool shows “Certificate chain length”. It must be the number of certificates in this file.',
    never: 'Not as a trust store: it says who the server is, not whom the server accepts.',
    sources: [
      'https://support.ptc.com/help/vuforia/es_install/en/ES_Install_Help_Center/SSLCerts.html',
      'https://tomcat.apache.org/tomcat-9.0-doc/config/http.html#SSL_Support_-_Certificate',
      'openssl-pkcs12(1)',
    ],
  },
  'thingworx-edge-sdk': {
    title: 'ThingWorx Edge SDKs and Edge MicroServer',
    steps: [
      'Copy the file to the device, into the folder that its configuration names.',
      'C SDK: pass the path of the file to twApi_LoadCACert.',
      'Java SDK: it looks for the certificate of the issuer in SSLCACert.pem.',
      '.NET SDK: it takes PEM or DER. The file may have to hold the root alone.',
      'Edge MicroServer: name the file in the section for certificates of config.json.',
      'Restart the program on the device.',
    ],
    commands: [],
    compare: 'Compute the SHA-256 of the copied file. It must be the value that this page shows after saving.',
    never: 'Do not put the server certificate into it: every renewal would then disconnect all devices.',
    sources: [
      'https://support.ptc.com/help/thingworx/edge_sdk_c/en/c_sdk/c_csdk_secure_connections_setup.html',
      'https://support.ptc.com/help/thingworx/edge_sdk_java/en/java_sdk/c_javasdk_security_setup_certs.html',
      'https://support.ptc.com/help/thingworx/edge_sdk_dotnet/en/dotnet_sdk/c_dotnet_sdk_security_validate_server_cert_at_edge.html',
      'http://support.ptc.com/help/thingworx/edge_microserver/en/c_sdk/c_ems_configure_secure_connections_ssl_tls_fips.html',
    ],
  },
} as const satisfies Readonly<Record<string, TargetText>>
