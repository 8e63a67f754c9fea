export { createLinkSimulator } from './createLinkSimulator.ts'
export type { LinkDriver, LinkVerbs } from './driver/LinkDriver.ts'
export type { AccountSelect, AuthType, OauthWay, PaneName, UpdateNeed } from './flow/Flow.ts'
export type { LinkSimulator, LinkSimulatorOptions, MockAddress } from './LinkSimulator.ts'
export type { Scenario, ScenarioEnd } from './scenarios/scenarios.ts'
/** Complete runs of Link: each receives a driver, or Link in a Playwright test. */
export * as scenarios from './scenarios/scenarios.ts'
export type { HandlerRecord } from './sdk/HandlerRecord.ts'
export { linkScriptUrl } from './sdk/installPlaid.ts'
export type {
  EventMetadata,
  ExitMetadata,
  ExitStatus,
  NoAccount,
  OlderPlaidConfig,
  PlaidAccount,
  PlaidConfig,
  PlaidError,
  PlaidInstitution,
  PlaidSdk,
  PlaidSdkHandler,
  SuccessMetadata,
} from './sdk/PlaidSdk.ts'
