export { type AccountCard, type NextStepOptions, useAccountCard } from './components/AccountCardContext.ts'
export { AccountChooser, type AccountChooserProps, type ChoosingState } from './components/AccountChooser.tsx'
export { AccountMark, type AccountMarkProps } from './components/AccountMark.tsx'
export { AccountName, type AccountNameProps } from './components/AccountName.tsx'
export { AccountNextStep, type AccountNextStepProps } from './components/AccountNextStep.tsx'
export type { AccountOptionState } from './components/AccountOption.tsx'
export { AccountPicker, type AccountPickerProps, type AccountPickerState } from './components/AccountPicker.tsx'
export { AccountRemove, type AccountRemoveProps } from './components/AccountRemove.tsx'
export { AccountStatus, type AccountStatusProps } from './components/AccountStatus.tsx'
export { isRoutingNumber } from './components/isRoutingNumber.ts'
export { LinkAccountButton, type LinkAccountButtonProps } from './components/LinkAccountButton.tsx'
export { type DoneState, LinkDone, type LinkDoneProps } from './components/LinkDone.tsx'
export {
  type AccountCardSlot,
  LinkedAccountCard,
  type LinkedAccountCardProps,
} from './components/LinkedAccountCard.tsx'
export {
  LinkedAccounts,
  type LinkedAccountsActs,
  type LinkedAccountsProps,
  type LinkedAccountsState,
} from './components/LinkedAccounts.tsx'
export {
  LinkIntro,
  type LinkIntroPoint,
  type LinkIntroProps,
  type LinkIntroState,
} from './components/LinkIntro.tsx'
export {
  LinkStatus,
  type LinkStatusProps,
  type LinkStatusRun,
  type LinkStatusSlot,
} from './components/LinkStatus.tsx'
export { OAuthReturn, type OAuthReturnProps, type OAuthReturnState } from './components/OAuthReturn.tsx'
export { ReconnectBanner, type ReconnectBannerProps, type ReconnectBannerState } from './components/ReconnectBanner.tsx'
export { ReconnectButton, type ReconnectButtonProps } from './components/ReconnectButton.tsx'
export {
  type RemoveAccountCloseReason,
  RemoveAccountDialog,
  type RemoveAccountDialogProps,
  type RemoveAccountState,
  type RemovedReason,
} from './components/RemoveAccountDialog.tsx'
export {
  UnverifiedAccountForm,
  type UnverifiedAccountFormProps,
  type UnverifiedAccountFormState,
} from './components/UnverifiedAccountForm.tsx'
export type { PickInfo } from './components/usePickedAccount.ts'
export { VerifyDeposits, type VerifyDepositsProps } from './components/VerifyDeposits.tsx'
export { type Banklink, useBanklink } from './context/BanklinkContext.ts'
export { type UseAddUnverifiedAccountReturn, useAddUnverifiedAccount } from './hooks/useAddUnverifiedAccount.ts'
export { type UseCapabilitiesReturn, useCapabilities } from './hooks/useCapabilities.ts'
export { type UseLinkAccountReturn, useLinkAccount } from './hooks/useLinkAccount.ts'
export { useLinkEvents } from './hooks/useLinkEvents.ts'
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
export { type UseReconnectReturn, useReconnect } from './hooks/useReconnect.ts'
export { type UseRemoveAccountReturn, useRemoveAccount } from './hooks/useRemoveAccount.ts'
export {
  type UseTransferAccountsParameters,
  type UseTransferAccountsReturn,
  useTransferAccounts,
} from './hooks/useTransferAccounts.ts'
export { type UseVerifyDepositsReturn, useVerifyDeposits } from './hooks/useVerifyDeposits.ts'
export type { Language } from './languages/Language.ts'
export { type AccountsMessages, accountsMessages } from './messages/accountsMessages.ts'
export { type AddAccountMessages, type AddFieldError, addAccountMessages } from './messages/addAccountMessages.ts'
export { type BannerMessages, bannerMessages } from './messages/bannerMessages.ts'
export type { ButtonMessages } from './messages/buttonMessages.ts'
export { type DoneMessages, doneMessages } from './messages/doneMessages.ts'
export { type IntroMessages, introMessages } from './messages/introMessages.ts'
export { type ErrorMessages, type LinkMessages, linkMessages } from './messages/linkMessages.ts'
export type { MessageOverrides, Messages } from './messages/Messages.ts'
export { type PickerMessages, pickerMessages } from './messages/pickerMessages.ts'
export { type ReturnMessages, returnMessages } from './messages/returnMessages.ts'
export { type UpdateMessages, updateMessages } from './messages/updateMessages.ts'
export { type UpdateNewsMessages, updateNewsMessages } from './messages/updateNewsMessages.ts'
export type { ClassNames, OfState, PartLook, PartProps, PartTag, RenderedProps } from './parts/PartProps.ts'
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
export type { LinkEvent } from './session/LinkEvent.ts'
export type { LinkedInfo, LinkObserver } from './session/LinkObserver.ts'
export type { LinkSession } from './session/LinkSession.ts'
export type { Owner } from './session/Owner.ts'
export type { PendingReturn, ReturnStore } from './session/oauth/PendingReturn.ts'
export type { BanklinkEnvironment } from './session/SessionOptions.ts'
