import type { AnswerSituation } from '../situation.ts'
import { caution } from './caution.ts'
import { differentKeys } from './different-keys.ts'
import { devices } from './devices.ts'
import { faults } from './faults.ts'
import { files } from './files.ts'
import { host } from './host.ts'
import { incomplete } from './incomplete.ts'
import { keys } from './keys.ts'
import { names } from './names.ts'
import { opcUa } from './opc-ua.ts'
import { pairs } from './pairs.ts'
import { publicRoots } from './public-roots.ts'
import { purposes } from './purposes.ts'
import { rareFaults } from './rare-faults.ts'
import { revocation } from './revocation.ts'
import { several } from './several.ts'
import { time } from './time.ts'
import { wholeChain } from './whole-chain.ts'
import { withoutCertificate } from './without-certificate.ts'

/** All situations, grouped by their subject. */
export const situations: Readonly<Record<string, readonly AnswerSituation[]>> = {
  'a whole chain': wholeChain,
  'complete paths that end at different keys': differentKeys,
  'a whole chain, and something speaks against saving at once': caution,
  'something else than a server': purposes,
  'devices and persons': devices,
  'OPC UA': opcUa,
  'several and many': several,
  'the host': host,
  'time and the clock': time,
  'a chain that stops short': incomplete,
  'public roots': publicRoots,
  faults: faults,
  'rare faults': rareFaults,
  keys: keys,
  names: names,
  'revocation lists': revocation,
  files: files,
  'files without a certificate': withoutCertificate,
  'two things at once': pairs,
}

export const everySituation = Object.values(situations).flat()
