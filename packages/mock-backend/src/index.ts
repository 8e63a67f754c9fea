export type { BondBusiness, BondCardAccount, BondCredentials } from './bond/BondState.ts'
export type { BondSwitches } from './bond/BondSwitches.ts'
export type { BondAccess } from './bond/bond.ts'
export type { BondOptions } from './bond/bondApp.ts'
export type { BondDump, CardAccountState, LinkedAccountState, OwnerAccountState } from './bond/dumpBond.ts'
export type { MockCounts, MockState } from './control/dumpState.ts'
export type { Fault } from './control/Fault.ts'
export { type MockControl, type MockControlOptions, type MockSecrets, mockControl } from './control/mockControl.ts'
export { createMockBackend, type MockBackend, type MockBackendOptions } from './createMockBackend.ts'
export type { CybridCredentials, CybridCustomer } from './cybrid/CybridState.ts'
export type { CybridSwitches } from './cybrid/CybridSwitches.ts'
export type { CybridAccess } from './cybrid/cybrid.ts'
export type { CybridDump, ExternalBankAccountState, WorkflowState } from './cybrid/dumpCybrid.ts'
export {
  type FinishedLink,
  type FinishMockLinkRequest,
  finishMockLink,
  type LinkingMock,
  type MockLinkAccount,
} from './finishMockLink.ts'
export type { ItemState, LinkTokenState, PlaidDump, ProcessorTokenState, PublicTokenState } from './plaid/dumpPlaid.ts'
export type { PlaidCredentials } from './plaid/PlaidState.ts'
export type { PlaidAccess, PlaidOptions } from './plaid/plaid.ts'
export type { SendWebhook, WebhookTry } from './plaid/webhooks/deliverWebhooks.ts'
export type { ItemNews, PlaidWebhooks } from './plaid/webhooks/plaidWebhooks.ts'
export type {
  PlatformAccesses,
  PlatformCredentials,
  PlatformDumps,
  PlatformOptions,
  PlatformSwitches,
} from './platforms.ts'
export type { MockClock } from './world/createMockClock.ts'
export type { LoggedRequest } from './world/MockWorld.ts'
export type { RateLimit, RateLimits, Switches, SwitchSettings } from './world/Switches.ts'
