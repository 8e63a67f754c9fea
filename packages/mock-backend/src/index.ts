export type { BondBusiness, BondCardAccount, BondCredentials } from './bond/BondState.ts'
export type { BondOptions } from './bond/bondApp.ts'
export type { CybridDump, ExternalBankAccountState, WorkflowState } from './control/dumpCybrid.ts'
export type {
  CardAccountState,
  ItemState,
  LinkedAccountState,
  LinkTokenState,
  MockCounts,
  MockState,
  OwnerAccountState,
  ProcessorTokenState,
  PublicTokenState,
} from './control/dumpState.ts'
export type { Fault } from './control/Fault.ts'
export { type MockControl, type MockControlOptions, type MockSecrets, mockControl } from './control/mockControl.ts'
export { createMockBackend, type MockBackend, type MockBackendOptions } from './createMockBackend.ts'
export type { CybridCredentials, CybridCustomer } from './cybrid/CybridState.ts'
export {
  type FinishedLink,
  type FinishMockLinkRequest,
  finishMockLink,
  type LinkingMock,
  type MockLinkAccount,
} from './finishMockLink.ts'
export type { PlaidCredentials } from './plaid/PlaidState.ts'
export type { MockClock } from './world/createMockClock.ts'
export type { LoggedRequest } from './world/MockWorld.ts'
export type { BondSwitches, CybridSwitches, RateLimit, RateLimits, Switches, SwitchSettings } from './world/Switches.ts'
