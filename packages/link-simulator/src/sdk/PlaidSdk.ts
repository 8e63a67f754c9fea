/**
 * The object at `window.Plaid` and its arguments, with Plaid's names. Narrower than react-plaid-link's types if Plaid's
 * documentation is more specific, and assignable to those of its versions 3, 4 and 5. Versions before 5 have a
 * handler's methods here too: they act on the handler that was created last.
 *
 * @see https://plaid.com/docs/link/web/
 */
export interface PlaidSdk extends PlaidSdkHandler {
  create: {
    (config: PlaidConfig): PlaidSdkHandler
    (config: OlderPlaidConfig): PlaidSdkHandler
    /** Repeated, because `Parameters` and similar types read the last overload. */
    (config: PlaidConfig): PlaidSdkHandler
  }
  createEmbedded: {
    (config: PlaidConfig, element: HTMLElement): { destroy: () => void }
    (config: OlderPlaidConfig, element: HTMLElement): { destroy: () => void }
    (config: PlaidConfig, element: HTMLElement): { destroy: () => void }
  }
}

/** A config typed by a react-plaid-link before 5, whose callbacks have fewer nulls than Link sends. */
export interface OlderPlaidConfig {
  token?: string | null | undefined
  onSuccess: (publicToken: string, metadata: never) => void
  onExit?: ((error: never, metadata: never) => void) | undefined
  onEvent?: ((name: never, metadata: never) => void) | undefined
  onLoad?: (() => void) | undefined
  receivedRedirectUri?: string | undefined
}

/** The argument of `Plaid.create`. Callbacks can't be replaced later. */
export interface PlaidConfig {
  token?: string | null | undefined
  onSuccess: (publicToken: string, metadata: SuccessMetadata) => void
  onExit?: ((error: PlaidError | null, metadata: ExitMetadata) => void) | undefined
  onEvent?: ((name: string, metadata: EventMetadata) => void) | undefined
  onLoad?: (() => void) | undefined
  receivedRedirectUri?: string | undefined
  /** Refused by Plaid since 2025, and here. */
  key?: string | undefined
}

/** One run of Link: the result of `Plaid.create`. */
export interface PlaidSdkHandler {
  /** Opens Link; a call before it has loaded takes effect afterwards. */
  open: () => void
  /**
   * Closes Link: with `force` at once, otherwise after the user confirms. `callback` is called when it is closed. A
   * plain `true`, as in the types of react-plaid-link before 5, means `force`.
   */
  exit: (options?: { force?: boolean } | boolean, callback?: () => void) => void
  /** Removes Link's elements from the page. No callback is called afterwards. */
  destroy: () => void
  /** For Layer, which the simulator doesn't support: throws. */
  submit: (data: { phone_number?: string | null | undefined; date_of_birth?: string | null | undefined }) => void
}

/** An error that the user saw in Link. */
export interface PlaidError {
  error_type: string
  error_code: string
  error_message: string
  display_message: string | null
}

/** The chosen bank. */
export interface PlaidInstitution {
  institution_id: string
  name: string
}

/** A shared account. */
export interface PlaidAccount {
  id: string
  name: string
  mask: string | null
  type: string
  subtype: string
  verification_status: string | null
  class_type: string | null
  /** Only for banks that report it. */
  iso_currency_code?: string
}

/** The second argument of `onSuccess`. */
export interface SuccessMetadata {
  institution: PlaidInstitution | null
  accounts: PlaidAccount[]
  link_session_id: string
  transfer_status: string | null
  /** Deprecated by Plaid and still sent: the account, if exactly one was chosen. */
  account: PlaidAccount | NoAccount
  /** Deprecated by Plaid and still sent. */
  account_id: string | null
}

/** The deprecated `account` if several were chosen: every field, all null. */
export type NoAccount = { [field in keyof PlaidAccount]: null }

/** The second argument of `onExit`. */
export interface ExitMetadata {
  institution: PlaidInstitution | null
  status: ExitStatus
  link_session_id: string
  request_id: string
}

/** Where the user left, as Plaid names it: the statuses that the simulator's panes can end with. */
export type ExitStatus =
  | 'requires_credentials'
  | 'requires_questions'
  | 'requires_selections'
  | 'requires_code'
  | 'choose_device'
  | 'requires_recaptcha'
  | 'requires_oauth'
  | 'requires_account_selection'
  | 'institution_not_found'
  | 'institution_not_supported'

/** Every documented key is present in every event; null if it doesn't apply. */
export interface EventMetadata {
  account_number_mask: string | null
  error_type: string | null
  error_code: string | null
  error_message: string | null
  exit_status: string | null
  institution_id: string | null
  institution_name: string | null
  institution_search_query: string | null
  is_update_mode: string | null
  match_reason: string | null
  mfa_type: string | null
  routing_number: string | null
  view_name: string | null
  selection: string | null
  timestamp: string
  link_session_id: string
  request_id: string
}
