import type {
  PlaidLinkError,
  PlaidLinkOnEventMetadata,
  PlaidLinkOnExitMetadata,
  PlaidLinkOnSuccessMetadata,
} from 'react-plaid-link'

/** A call of one of the app's callbacks, with its arguments. */
export type Call =
  | ['onLoad']
  | ['onSuccess', string | null, PlaidLinkOnSuccessMetadata]
  | ['onExit', PlaidLinkError | null, PlaidLinkOnExitMetadata]
  | ['onEvent', string, PlaidLinkOnEventMetadata]

declare global {
  interface Window {
    /** Every call since the page was loaded, in order. */
    calls: Call[]
    /** Where Plaid is in the page: exchanges a public token, and says how many Items have access then. */
    exchange: (publicToken: string) => Promise<number>
  }
}
