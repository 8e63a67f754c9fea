export { LinkAccountButton, type LinkAccountButtonProps } from './components/LinkAccountButton.tsx'
export { LinkedAccounts, type LinkedAccountsProps } from './components/LinkedAccounts.tsx'
export { type UseLinkAccountReturn, useLinkAccount } from './hooks/useLinkAccount.ts'
export {
  type UseLinkedAccountsParameters,
  type UseLinkedAccountsReturn,
  useLinkedAccounts,
} from './hooks/useLinkedAccounts.ts'
export { type UseLinkSessionReturn, useLinkSession } from './hooks/useLinkSession.ts'
export { type UseLinkTokenReturn, useLinkToken } from './hooks/useLinkToken.ts'
export { type UseRemoveAccountReturn, useRemoveAccount } from './hooks/useRemoveAccount.ts'
export { type LoadLinkScriptOptions, linkScriptUrl, loadLinkScript } from './link-script/loadLinkScript.ts'
export { type AccountsMessages, accountsMessages } from './messages/accountsMessages.ts'
export type { ButtonMessages } from './messages/buttonMessages.ts'
export { type ErrorMessages, type LinkMessages, linkMessages } from './messages/linkMessages.ts'
export type { MessageOverrides, Messages } from './messages/Messages.ts'
export { type Banklink, useBanklink } from './provider/BanklinkContext.ts'
export { BanklinkProvider, type BanklinkProviderProps } from './provider/BanklinkProvider.tsx'
export { type AccountScope, accountKeys } from './query/accountKeys.ts'
export { type LinkedAccountsQueryOptions, linkedAccountsQuery } from './query/linkedAccountsQuery.ts'
export { type RemoveAccountMutationOptions, removeAccountMutation } from './query/removeAccountMutation.ts'
export type { LinkEvent } from './session/LinkEvent.ts'
export type { LinkObserver, LinkSession } from './session/LinkSession.ts'
export type { BanklinkEnvironment } from './session/SessionContext.ts'
