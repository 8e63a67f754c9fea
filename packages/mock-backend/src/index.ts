export type { BondCardAccount, BondCredentials } from './bond/BondState.ts'
export type { BondOptions } from './bond/bondApp.ts'
export type {
  CardAccountState,
  ItemState,
  LinkedAccountState,
  LinkTokenState,
  MockCounts,
  MockState,
  PublicTokenState,
} from './control/dumpState.ts'
export type { Fault } from './control/Fault.ts'
export { createMockBackend, type MockBackend, type MockBackendOptions } from './createMockBackend.ts'
export type { MockClock } from './world/createMockClock.ts'
export type { LoggedRequest, Switches } from './world/MockWorld.ts'
