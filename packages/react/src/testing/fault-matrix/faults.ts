import { appFaults } from './appFaults.ts'
import { browserFaults } from './browserFaults.ts'
import { exchangeFaults } from './exchangeFaults.ts'
import type { Fault } from './Fault.ts'
import { linkFaults } from './linkFaults.ts'
import { listFaults } from './listFaults.ts'
import { pageFaults } from './pageFaults.tsx'
import { returnFaults } from './returnFaults.tsx'
import { scriptFaults } from './scriptFaults.ts'
import { tabFaults } from './tabFaults.ts'
import { tokenFaults } from './tokenFaults.ts'

/** Everything that the matrix lets go wrong, by where it happens. */
export const faults: Readonly<Record<string, readonly Fault[]>> = {
  'Link’s script': scriptFaults,
  'The link token': tokenFaults,
  'Link itself': linkFaults,
  'The exchange': exchangeFaults,
  'The page and its owner': pageFaults,
  'The return from a bank': returnFaults,
  'Other tabs': tabFaults,
  'The browser': browserFaults,
  'The app': appFaults,
  'The list and a removal': listFaults,
}
