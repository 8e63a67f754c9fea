import type { Institution } from '../sandbox/institutions.ts'
import type { Challenge } from '../sandbox/mfa.ts'
import type { AccountNumbers, NumbersFlow } from '../sandbox/numbers.ts'
import type { EventMetadata, ExitStatus, PlaidAccount, PlaidError } from '../sdk/PlaidSdk.ts'

/** Everything that one run of Link knows about itself. Plain data: a transition makes the next one. */
export interface FlowState {
  pane: Pane
  /** Null before one was chosen, and again after going back to the list. */
  institution: Institution | null
  /** The last error that the user saw, even if it was resolved: `onExit` receives it. */
  error: PlaidError | null
  /** What the link token is for; null until that is known. */
  facts: TokenFacts | null
  /** Whether several accounts can be chosen, or one: a setting of Plaid's dashboard. */
  accountSelect: AccountSelect
}

/** Whether the user may share several accounts or one. */
export type AccountSelect = 'multiple' | 'single'

/** What a link token was made for. */
export interface TokenFacts {
  linkSessionId: string
  clientName: string
  isUpdateMode: boolean
  /** Null: all are allowed. */
  accountSubtypes: readonly string[] | null
  /** The ways of linking by account numbers that it turns on. */
  auth: AuthFlows
  /** Whose banks are listed. */
  countryCodes: readonly string[]
  /** What the app asks for. */
  products: readonly string[]
  /** Null where a new Item is linked. */
  update: UpdateFacts | null
}

/** How the user links: by signing in at the bank, or by entering account numbers. */
export type AuthType = 'instant' | 'manual'

export interface AuthFlows {
  instantMatch: boolean
  automatedDeposits: boolean
  sameDayDeposits: boolean
  instantDeposits: boolean
  /** Whether the user first chooses between signing in and entering numbers: Auth Type Select. */
  typeSelect: boolean
}

/** The Item that is updated. */
export interface UpdateFacts {
  need: UpdateNeed
  /** Null for an Item that was linked by its numbers. */
  institution: Institution | null
  /** The accounts that are shared now. */
  accounts: readonly PlaidAccount[]
  /** Whether the user chooses the accounts again. */
  choosesAccounts: boolean
}

/**
 * The purpose of update mode: to sign in again, to choose the accounts again, to enter a deposit's code, or none, in
 * which case Link closes at once with `onSuccess`.
 */
export type UpdateNeed = 'login' | 'accounts' | 'deposits' | 'nothing'

/** What is on the screen, with what it shows. */
export type Pane =
  | { name: 'loading'; work: Work }
  /** The banks shown in the page itself: embedded Link, before one is chosen. */
  | { name: 'tiles' }
  | { name: 'consent' }
  /** By login, or by account numbers. */
  | { name: 'authType' }
  | { name: 'institutions'; query: string; recordedQuery: string }
  /** The bank has problems: with `degraded` the user can continue, with `down` not. */
  | { name: 'health'; health: 'degraded' | 'down' }
  | { name: 'credentials'; username: string; refusal: PlaidError | null }
  /** One screen of a second factor; `rest` comes after it. */
  | { name: 'mfa'; challenge: Challenge; rest: readonly Challenge[]; refusal: PlaidError | null }
  | { name: 'recaptcha'; isHuman: boolean }
  /** The bank's own page is open elsewhere; `way` is where, null before the user leaves. */
  | { name: 'oauth'; journey: Journey; way: OauthWay | null; trouble: OauthTrouble | null }
  /** `numbers`: what has to be typed after the choice, of one account. */
  | {
      name: 'accounts'
      accounts: readonly PlaidAccount[]
      shared: readonly PlaidAccount[]
      numbers: 'match' | 'automated' | null
    }
  /** `account`: the account whose numbers are required; null if only the numbers are known. */
  | { name: 'numbers'; flow: NumbersFlow; account: PlaidAccount | null; refusal: string | null }
  | {
      name: 'depositCode'
      flow: DepositFlow
      accounts: readonly PlaidAccount[]
      wrongCodes: number
      refusal: PlaidError | null
    }
  | { name: 'connected'; accounts: readonly PlaidAccount[] }
  /** Another bank may do. */
  | { name: 'error'; error: PlaidError }
  /** Nothing can be done but to close. */
  | { name: 'fatal'; error: PlaidError; status: ExitStatus }
  /** The question whether to leave; `from` is where staying leads back to. */
  | { name: 'exit'; from: Pane; status: ExitStatus }
  | { name: 'closed'; end: End }

/** The name of what is on the screen: one of `Pane`. */
export type PaneName = Pane['name']
export type PaneNamed<name extends PaneName> = Extract<Pane, { name: name }>

/** The way to an OAuth bank and back. */
export interface Journey {
  stateId: string
  /** The URL of the bank's page, if one is served. */
  url: string | null
  /** What the bank can share. */
  accounts: readonly PlaidAccount[]
}

/** Where the bank's page is: in a separate window, or in the app's window. */
export type OauthWay = 'window' | 'redirect'

/** Why the user returned without a decision, or with a refusal. */
export type OauthTrouble = 'closed' | 'timedOut' | 'denied'

/** The user's decision at an OAuth bank; without IDs all accounts are shared. */
export type OauthDecision = { isAllowed: boolean; accountIds: readonly string[] | null }

/** In the first run of an account, or in a later one in update mode. */
export type DepositFlow = 'instant' | 'sameDay'

/** What a loading pane waits for. */
export type Work =
  /** `oauthStateId`: set if the user returned from a bank. */
  | { kind: 'begin'; isEmbedded: boolean; oauthStateId: string | null }
  | { kind: 'signIn'; username: string; password: string }
  | { kind: 'answerMfa'; challenge: Challenge; rest: readonly Challenge[]; answers: readonly string[] }
  | { kind: 'solveRecaptcha'; isHuman: boolean }
  /** The accounts of an Item whose login is good. */
  | { kind: 'listAccounts' }
  | { kind: 'prepareOauth'; trouble: OauthTrouble | null }
  /** `decision`: null if the bank's page received it and must be queried. */
  | { kind: 'atBank'; journey: Journey; way: OauthWay; decision: OauthDecision | null }
  | { kind: 'numbers'; flow: NumbersFlow; account: PlaidAccount | null; subtype: string }
  | {
      kind: 'depositCode'
      flow: DepositFlow
      accounts: readonly PlaidAccount[]
      wrongCodes: number
      code: string
    }
  /** `isHidden`: Link was closed by force in the meantime; the success is still reported. */
  | { kind: 'handOver'; accounts: readonly PlaidAccount[]; isHidden: boolean }

/** How a run of Link ended; there is exactly one. */
export type End =
  | { kind: 'success'; publicToken: string; accounts: readonly PlaidAccount[] }
  | { kind: 'exit'; status: ExitStatus }
  /** The bank redirects the user's browser to this address: the page is unloaded, and nothing is reported. */
  | { kind: 'sentBack'; returnUri: string }
  /** The app removed Link from the page: nothing is reported. */
  | { kind: 'dropped' }

/** An action of the user, the driver or the app. */
export type Command =
  | { type: 'acceptConsent' }
  | { type: 'chooseAuthType'; authType: AuthType }
  | { type: 'searchInstitution'; query: string }
  | { type: 'chooseInstitution'; institution: Institution }
  | { type: 'goOnAnyway' }
  | { type: 'submitCredentials'; username: string; password: string }
  | { type: 'answerMfa'; answers: readonly string[] }
  | { type: 'solveRecaptcha' }
  | { type: 'goToBank'; way: OauthWay }
  | { type: 'decideAtBank'; decision: OauthDecision }
  /** The bank's window is gone. */
  | { type: 'closeBank' }
  /** The bank's window was open for too long. */
  | { type: 'timeOutAtBank' }
  | { type: 'chooseAccounts'; accountIds: readonly string[] }
  | { type: 'enterNumbers' }
  | ({ type: 'submitNumbers'; subtype: string } & AccountNumbers)
  | { type: 'submitDepositCode'; code: string }
  | { type: 'finish' }
  | { type: 'goBack' }
  | { type: 'askToLeave' }
  | { type: 'stay' }
  | { type: 'confirmLeave' }
  | { type: 'exitByForce' }

/** What a loading pane's work came to. */
export type Answer =
  | { type: 'began'; facts: TokenFacts }
  /** The user returned from a bank's redirect; `accounts` is null if the user refused. */
  | { type: 'resumed'; facts: TokenFacts; institution: Institution; accounts: readonly PlaidAccount[] | null }
  | { type: 'signedIn'; accounts: readonly PlaidAccount[]; numbers: 'match' | 'automated' | null }
  | { type: 'challenged'; challenges: readonly Challenge[] }
  | { type: 'suspected'; isHuman: boolean }
  | { type: 'prepared'; journey: Journey }
  /** The bank's window is gone, with nothing decided. */
  | { type: 'abandoned' }
  | { type: 'sentBack'; returnUri: string }
  /** Account numbers or a deposit's code were good. */
  | { type: 'verified'; accounts: readonly PlaidAccount[] }
  | { type: 'linked'; publicToken: string }
  | { type: 'refused'; error: PlaidError }

export type FlowAction = Command | Answer
export type FlowActionNamed<type extends FlowAction['type']> = Extract<FlowAction, { type: type }>

/** An event as a transition states it; time, ids and the bank are added when it is recorded. */
export type EventDraft = { name: string } & Partial<EventMetadata>

/** What an action leads to: the next pane, and what else changes. */
export interface Next {
  pane: Pane
  institution?: Institution | null
  error?: PlaidError
  facts?: TokenFacts
  events?: readonly EventDraft[]
}

/** A pane as data: its name in events, and what can be done at it with what it leads to. */
export interface PaneDefinition<name extends PaneName> {
  /** Plaid's `view_name`; null where Link shows nothing that Plaid has a name for. */
  view: (pane: PaneNamed<name>) => string | null
  /** What else the event that tells the view says. */
  viewFields?: (pane: PaneNamed<name>) => Partial<EventMetadata>
  on: {
    /** Null where the pane, as it is now, does not allow it after all. */
    readonly [type in FlowAction['type']]?: (now: Now<name>, action: FlowActionNamed<type>) => Next | null
  }
}

/** Where an action meets the flow. */
export interface Now<name extends PaneName> {
  pane: PaneNamed<name>
  state: FlowState
}
