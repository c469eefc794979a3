import type { ErrorTextFamily } from './error-text.ts'
import { chrome } from './program/chrome.ts'
import { curl } from './program/curl.ts'
import { dotnet } from './program/dotnet.ts'
import { gnutls, mbedtls, wolfssl } from './program/embedded.ts'
import { firefox } from './program/firefox.ts'
import { go } from './program/go.ts'
import { java } from './program/java.ts'
import { kepware } from './program/kepware.ts'
import { keytool } from './program/keytool.ts'
import { emqx, hivemq, mosquitto } from './program/mqtt.ts'
import { node } from './program/node.ts'
import { opcUa } from './program/opc-ua.ts'
import { openssl } from './program/openssl.ts'
import { opensslFiles } from './program/openssl-files.ts'
import { python } from './program/python.ts'
import { tlsAlert } from './program/tls-alert.ts'
import { apache, nginx, tomcat } from './program/web-server.ts'
import { windows } from './program/windows.ts'

/** Every family of messages. */
export const errorTextFamilies: readonly ErrorTextFamily[] = [
  apache,
  chrome,
  curl,
  dotnet,
  emqx,
  firefox,
  gnutls,
  go,
  hivemq,
  java,
  kepware,
  keytool,
  mbedtls,
  mosquitto,
  nginx,
  node,
  opcUa,
  openssl,
  opensslFiles,
  python,
  tlsAlert,
  tomcat,
  windows,
  wolfssl,
]
