import type { Institution } from '../sandbox/institutions.ts'
import type { EventMetadata, ExitStatus, PlaidAccount, PlaidError } from '../sdk/PlaidSdk.ts'

/** Everything that one run of Link knows about itself. Plain data: a transition makes the next one. */
export interface FlowState {
  pane: Pane
  /** Null before one was chosen, and again after going back to the list. */
  institution: Institution | null
  /** The last error that the person met, mended or not: it is what `onExit` is given. */
  error: PlaidError | null
  /** What the link token is for; null until that is known. */
  facts: TokenFacts | null
  /** Whether several accounts can be chosen, or one: a setting of Plaid's dashboard. */
  accountSelect: AccountSelect
}

export type AccountSelect = 'multiple' | 'single'

/** What a link token was made for. */
export interface TokenFacts {
  linkSessionId: string
  clientName: string
  isUpdateMode: boolean
  /** Null: all are allowed. */
  accountSubtypes: readonly string[] | null
}

/** What is on the screen, with what it shows. */
export type Pane =
  | { name: 'loading'; work: Work }
  /** The banks that stand in the page itself: embedded Link, before one is chosen. */
  | { name: 'tiles' }
  | { name: 'consent' }
  | { name: 'institutions'; query: string; recordedQuery: string }
  | { name: 'credentials'; username: string; refusal: PlaidError | null }
  | { name: 'accounts'; accounts: readonly PlaidAccount[] }
  | { name: 'connected'; accounts: readonly PlaidAccount[] }
  /** Another bank may do. */
  | { name: 'error'; error: PlaidError }
  /** Nothing can be done but to close. */
  | { name: 'fatal'; error: PlaidError }
  /** The question whether to leave; `from` is where staying leads back to. */
  | { name: 'exit'; from: Pane; status: ExitStatus }
  | { name: 'closed'; end: End }

export type PaneName = Pane['name']
export type PaneNamed<name extends PaneName> = Extract<Pane, { name: name }>

/** What a loading pane waits for. */
export type Work =
  | { kind: 'begin'; isEmbedded: boolean }
  | { kind: 'signIn'; username: string; password: string }
  /** `isHidden`: Link was closed by force meanwhile, and the success is still told. */
  | { kind: 'handOver'; accounts: readonly PlaidAccount[]; isHidden: boolean }

/** How a run of Link ended; there is exactly one. */
export type End =
  | { kind: 'success'; publicToken: string; accounts: readonly PlaidAccount[] }
  | { kind: 'exit'; status: ExitStatus }
  /** The app took Link out of the page: nobody is told. */
  | { kind: 'dropped' }

/** What a person, the driver or the app does. */
export type Command =
  | { type: 'acceptConsent' }
  | { type: 'searchInstitution'; query: string }
  | { type: 'chooseInstitution'; institution: Institution }
  | { type: 'submitCredentials'; username: string; password: string }
  | { type: 'chooseAccounts'; accountIds: readonly string[] }
  | { type: 'finish' }
  | { type: 'goBack' }
  | { type: 'askToLeave' }
  | { type: 'stay' }
  | { type: 'confirmLeave' }
  | { type: 'exitByForce' }

/** What a loading pane's work came to. */
export type Answer =
  | { type: 'began'; facts: TokenFacts }
  | { type: 'signedIn'; accounts: readonly PlaidAccount[] }
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
