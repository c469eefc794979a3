import type { TargetId } from '../../finding/target.ts'
import { apache } from './apache.ts'
import { awsIot } from './aws-iot.ts'
import { azureIotEdge } from './azure-iot-edge.ts'
import { beckhoffOpcUa } from './beckhoff-opc-ua.ts'
import { beckhoff } from './beckhoff.ts'
import { commandLine } from './command-line.ts'
import type { Target } from './contract.ts'
import { debian } from './debian.ts'
import { docker } from './docker.ts'
import { emqx } from './emqx.ts'
import { firefox } from './firefox.ts'
import { hivemq } from './hivemq.ts'
import { ignitionOpcUa } from './ignition-opc-ua.ts'
import { ignition } from './ignition.ts'
import { java } from './java.ts'
import { kepserverexIotGateway } from './kepserverex-iot-gateway.ts'
import { kepserverexOpcUa } from './kepserverex-opc-ua.ts'
import { kepserverexThingworx } from './kepserverex-thingworx.ts'
import { macos } from './macos.ts'
import { mosquitto } from './mosquitto.ts'
import { nginx } from './nginx.ts'
import { node } from './node.ts'
import { prosys } from './prosys.ts'
import { python } from './python.ts'
import { rhel } from './rhel.ts'
import { siemensIndustrialEdge } from './siemens-industrial-edge.ts'
import { siemensS71500 } from './siemens-s7-1500.ts'
import { thingworxEdgeSdk } from './thingworx-edge-sdk.ts'
import { thingworxTomcat } from './thingworx-tomcat.ts'
import { thingworxTrustStore } from './thingworx-trust-store.ts'
import { uaNetStandard } from './ua-net-standard.ts'
import { uaexpert } from './uaexpert.ts'
import { windows } from './windows.ts'

/** Every system that can be exported for. */
export const targets = {
  apache,
  'aws-iot': awsIot,
  'azure-iot-edge': azureIotEdge,
  beckhoff,
  'beckhoff-opc-ua': beckhoffOpcUa,
  'command-line': commandLine,
  debian,
  docker,
  emqx,
  firefox,
  hivemq,
  ignition,
  'ignition-opc-ua': ignitionOpcUa,
  java,
  'kepserverex-iot-gateway': kepserverexIotGateway,
  'kepserverex-opc-ua': kepserverexOpcUa,
  'kepserverex-thingworx': kepserverexThingworx,
  macos,
  mosquitto,
  nginx,
  node,
  prosys,
  python,
  rhel,
  'siemens-industrial-edge': siemensIndustrialEdge,
  'siemens-s7-1500': siemensS71500,
  'thingworx-edge-sdk': thingworxEdgeSdk,
  'thingworx-tomcat': thingworxTomcat,
  'thingworx-trust-store': thingworxTrustStore,
  'ua-net-standard': uaNetStandard,
  uaexpert,
  windows,
} as const satisfies { readonly [Id in TargetId]: Target & { readonly id: Id } }
