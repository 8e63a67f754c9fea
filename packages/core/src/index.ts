export { findDuplicate } from './account/findDuplicate.ts'
export { isSettling } from './account/isSettling.ts'
export {
  type AccountAction,
  type AccountKind,
  type AccountStatus,
  accountActions,
  accountKinds,
  accountStatuses,
  type Institution,
  type LinkedAccount,
} from './account/LinkedAccount.ts'
export { type LinkOutcome, outcomeOf } from './account/outcomeOf.ts'
export { isSameRequest } from './backend/isSameRequest.ts'
export {
  type AccountNumbers,
  type AccountPage,
  type BeginRequest,
  type Call,
  type Capabilities,
  type CompleteRequest,
  type LinkBackend,
  type LinkPurpose,
  type LinkRequest,
  type LinkToken,
  linkPurposes,
  type NumberField,
  numberFields,
  type SealedState,
  type UpdateRequest,
} from './backend/LinkBackend.ts'
export { type Done, done, type Pending, pending, type Step } from './backend/Step.ts'
export { type Clock, systemClock } from './clock/Clock.ts'
export { type AppearanceErrorCode, appearanceError } from './errors/appearanceErrors.ts'
export { BanklinkError, type BanklinkErrorOptions, type ErrorDetails, isBanklinkError } from './errors/BanklinkError.ts'
export { type BanklinkErrorCode, errorCatalog } from './errors/catalog.ts'
export { type ConfigErrorCode, configError, type UsageErrorCode, usageError } from './errors/configErrors.ts'
export type { ErrorContext } from './errors/defineErrors.ts'
export { docsSite } from './errors/docsSite.ts'
export { type GatewayErrorCode, gatewayError } from './errors/gatewayErrors.ts'
export { type LinkErrorCode, linkError } from './errors/linkErrors.ts'
export { type PlatformErrorCode, platformError } from './errors/platformErrors.ts'
export { platformWord } from './errors/platformWord.ts'
export { type RequestErrorCode, requestError } from './errors/requestErrors.ts'
export { type StoreErrorCode, storeError } from './errors/storeErrors.ts'
export { toBanklinkError } from './errors/toBanklinkError.ts'
export type { LinkExit, LinkResult, LinkResultAccount, PlaidAccountResult } from './plaid/LinkResult.ts'
export { type PlaidErrorMetadata, toLinkError } from './plaid/toLinkError.ts'
export {
  type PlaidAccountMetadata,
  type PlaidExitMetadata,
  type PlaidInstitutionMetadata,
  type PlaidSuccessMetadata,
  toLinkExit,
  toLinkResult,
} from './plaid/toLinkResult.ts'
export type { LinkSessionEvent } from './session/LinkSessionEvent.ts'
export type { ChoiceReason, LinkSessionState, LinkStep } from './session/LinkSessionState.ts'
export { idle, transition } from './session/transition.ts'
