export {
  AccountChooser,
  type AccountChooserProps,
  type ChoosingState,
} from './components/account-chooser/AccountChooser.tsx'
export type { AccountOptionState } from './components/account-picker/AccountOption.tsx'
export {
  AccountPicker,
  type AccountPickerProps,
  type AccountPickerState,
} from './components/account-picker/AccountPicker.tsx'
export { type PickerMessages, pickerMessages } from './components/account-picker/pickerMessages.ts'
export type { PickInfo } from './components/account-picker/usePickedAccount.ts'
export { ReconnectButton, type ReconnectButtonProps } from './components/account-update/ReconnectButton.tsx'
export { type UpdateMessages, updateMessages } from './components/account-update/updateMessages.ts'
export { type UpdateNewsMessages, updateNewsMessages } from './components/account-update/updateNewsMessages.ts'
export { VerifyDeposits, type VerifyDepositsProps } from './components/account-update/VerifyDeposits.tsx'
export { LinkAccountButton, type LinkAccountButtonProps } from './components/link-account-button/LinkAccountButton.tsx'
export { type DoneMessages, doneMessages } from './components/link-done/doneMessages.ts'
export { type DoneState, LinkDone, type LinkDoneProps } from './components/link-done/LinkDone.tsx'
export { type IntroMessages, introMessages } from './components/link-intro/introMessages.ts'
export {
  LinkIntro,
  type LinkIntroPoint,
  type LinkIntroProps,
  type LinkIntroState,
} from './components/link-intro/LinkIntro.tsx'
export type { ButtonMessages } from './components/link-run/buttonMessages.ts'
export { type LinkMessages, linkMessages } from './components/link-run/linkMessages.ts'
export {
  LinkStatus,
  type LinkStatusProps,
  type LinkStatusRun,
  type LinkStatusSlot,
} from './components/link-status/LinkStatus.tsx'
export {
  type AccountCard,
  type NextStepOptions,
  useAccountCard,
} from './components/linked-account-card/AccountCardContext.ts'
export { AccountDate, type AccountDateProps } from './components/linked-account-card/AccountDate.tsx'
export { AccountMark, type AccountMarkProps } from './components/linked-account-card/AccountMark.tsx'
export { AccountMenu, type AccountMenuProps } from './components/linked-account-card/AccountMenu.tsx'
export { AccountName, type AccountNameProps } from './components/linked-account-card/AccountName.tsx'
export { AccountNextStep, type AccountNextStepProps } from './components/linked-account-card/AccountNextStep.tsx'
export { AccountRemove, type AccountRemoveProps } from './components/linked-account-card/AccountRemove.tsx'
export { AccountStatus, type AccountStatusProps } from './components/linked-account-card/AccountStatus.tsx'
export {
  type AccountCardSlot,
  LinkedAccountCard,
  type LinkedAccountCardProps,
} from './components/linked-account-card/LinkedAccountCard.tsx'
export { type AccountsMessages, accountsMessages } from './components/linked-accounts/accountsMessages.ts'
export {
  LinkedAccounts,
  type LinkedAccountsActions,
  type LinkedAccountsProps,
  type LinkedAccountsState,
} from './components/linked-accounts/LinkedAccounts.tsx'
export { OAuthReturn, type OAuthReturnProps, type OAuthReturnState } from './components/oauth-return/OAuthReturn.tsx'
export { type ReturnMessages, returnMessages } from './components/oauth-return/returnMessages.ts'
export type { ClassNames, OfState, PartLook, PartProps, PartTag, RenderedProps } from './components/part/PartProps.ts'
export { type BannerMessages, bannerMessages } from './components/reconnect-banner/bannerMessages.ts'
export {
  ReconnectBanner,
  type ReconnectBannerProps,
  type ReconnectBannerState,
} from './components/reconnect-banner/ReconnectBanner.tsx'
export {
  type RemoveAccountCloseReason,
  RemoveAccountDialog,
  type RemoveAccountDialogProps,
  type RemoveAccountState,
  type RemovedReason,
} from './components/remove-account-dialog/RemoveAccountDialog.tsx'
export {
  type AddAccountMessages,
  type AddFieldError,
  addAccountMessages,
} from './components/unverified-account-form/addAccountMessages.ts'
export { isRoutingNumber } from './components/unverified-account-form/isRoutingNumber.ts'
export {
  UnverifiedAccountForm,
  type UnverifiedAccountFormProps,
  type UnverifiedAccountFormState,
} from './components/unverified-account-form/UnverifiedAccountForm.tsx'
export { type Banklink, useBanklink } from './context/BanklinkContext.ts'
export {
  type AddUnverifiedAccountActions,
  type UseAddUnverifiedAccountReturn,
  useAddUnverifiedAccount,
} from './hooks/useAddUnverifiedAccount.ts'
export { type UseCapabilitiesParameters, type UseCapabilitiesReturn, useCapabilities } from './hooks/useCapabilities.ts'
export { type UseLinkAccountParameters, type UseLinkAccountReturn, useLinkAccount } from './hooks/useLinkAccount.ts'
export { type UseLinkEventsParameters, useLinkEvents } from './hooks/useLinkEvents.ts'
export {
  type UseLinkedAccountParameters,
  type UseLinkedAccountReturn,
  useLinkedAccount,
} from './hooks/useLinkedAccount.ts'
export {
  type UseLinkedAccountsParameters,
  type UseLinkedAccountsReturn,
  useLinkedAccounts,
} from './hooks/useLinkedAccounts.ts'
export { type UseLinkSessionReturn, useLinkSession } from './hooks/useLinkSession.ts'
export { type UseLinkTokenReturn, useLinkToken } from './hooks/useLinkToken.ts'
export { type UseOAuthReturnParameters, type UseOAuthReturnReturn, useOAuthReturn } from './hooks/useOAuthReturn.ts'
export { type UseReconnectParameters, type UseReconnectReturn, useReconnect } from './hooks/useReconnect.ts'
export { type UseRemoveAccountReturn, useRemoveAccount } from './hooks/useRemoveAccount.ts'
export { type UseSuspenseLinkedAccountsReturn, useSuspenseLinkedAccounts } from './hooks/useSuspenseLinkedAccounts.ts'
export {
  type UseTransferAccountsParameters,
  type UseTransferAccountsReturn,
  useTransferAccounts,
} from './hooks/useTransferAccounts.ts'
export {
  type UseVerifyDepositsParameters,
  type UseVerifyDepositsReturn,
  useVerifyDeposits,
} from './hooks/useVerifyDeposits.ts'
export type { Language } from './languages/Language.ts'
export { type ErrorMessages, type ErrorTexts, errorMessages } from './messages/errorMessages.ts'
export type { MessageOverrides, Messages } from './messages/Messages.ts'
export { BanklinkProvider, type BanklinkProviderProps } from './provider/BanklinkProvider.tsx'
export { type AccountScope, accountKeys } from './query/accountKeys.ts'
export {
  type AddUnverifiedAccountMutationOptions,
  addUnverifiedAccountMutation,
  type NumbersOnce,
  numbersOnce,
} from './query/addUnverifiedAccountMutation.ts'
export {
  type CapabilitiesQueryOptions,
  type CapabilitiesQueryScope,
  capabilitiesQuery,
} from './query/capabilitiesQuery.ts'
export {
  type LinkedAccountQueryOptions,
  type LinkedAccountQueryScope,
  linkedAccountQuery,
} from './query/linkedAccountQuery.ts'
export { type LinkedAccountsQueryOptions, linkedAccountsQuery } from './query/linkedAccountsQuery.ts'
export { type RemoveAccountMutationOptions, removeAccountMutation } from './query/removeAccountMutation.ts'
export { type TransferAccounts, type UnavailableReason, whyUnavailable } from './query/splitAccounts.ts'
export type { HostPage } from './session/adapters/page/HostPage.ts'
export { type LoadLinkScriptOptions, linkScriptUrl, loadLinkScript } from './session/adapters/script/loadLinkScript.ts'
export { clearOwner } from './session/clearOwner.ts'
export type { EndStore, UnheardEnd } from './session/ends/UnheardEnd.ts'
export type { ClaimOptions, ExchangeStore, PendingExchange } from './session/exchange/PendingExchange.ts'
export type { LinkChoice } from './session/LinkChoice.ts'
export type { LinkEvent, LinkEventName } from './session/LinkEvent.ts'
export type { LinkedInfo, LinkObserver, RunInfo } from './session/LinkObserver.ts'
export type { LinkSession } from './session/LinkSession.ts'
export type { Owner } from './session/Owner.ts'
export type { PendingReturn, ReturnStore } from './session/oauth/PendingReturn.ts'
export type { BanklinkEnvironment } from './session/SessionOptions.ts'
