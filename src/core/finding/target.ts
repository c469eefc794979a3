import type { Held } from './form.ts'

/**
 * The systems that a person exports for. `export/target/` says which files each wants, `explain/target/` what to do
 * with them.
 */
export const targetIds = [
  'kepserverex-thingworx',
  'kepserverex-opc-ua',
  'kepserverex-iot-gateway',
  'thingworx-trust-store',
  'thingworx-tomcat',
  'thingworx-edge-sdk',
  'windows',
  'debian',
  'rhel',
  'macos',
  'firefox',
  'java',
  'node',
  'python',
  'docker',
  'mosquitto',
  'emqx',
  'hivemq',
  'azure-iot-edge',
  'aws-iot',
  'ignition',
  'ignition-opc-ua',
  'siemens-s7-1500',
  'siemens-industrial-edge',
  'beckhoff',
  'beckhoff-opc-ua',
  'prosys',
  'ua-net-standard',
  'uaexpert',
  'nginx',
  'apache',
  'command-line',
] as const

export type TargetId = (typeof targetIds)[number]

/** The parts of a path that go into a file, each with what the file then holds; in the order of the menu. */
const wanted = {
  // The self-signed certificate at its top.
  root: 'certificate',
  // The certificate at its bottom: of a server, a client or an application.
  'end-entity': 'certificate',
  // Everything, the end entity first.
  'chain-with-root': 'chain',
  // Everything but the root, the end entity first.
  chain: 'chain',
  // Everything, the root first.
  'root-first': 'chain',
  // Every CA, the root last.
  issuers: 'chain',
  // Every CA but the root.
  intermediates: 'chain',
  // Revocation lists of its CAs.
  lists: 'revocation-list',
  // Everything, and those lists.
  'with-lists': 'chain-and-lists',
} as const satisfies Readonly<Record<string, Held>>

export type WantedId = keyof typeof wanted

export const wantedIds = Object.keys(wanted) as readonly WantedId[]

/** The objects that a file with this part of a path holds. */
export const heldBy = (id: WantedId): Held => wanted[id]
