import type { Journey, OauthDecision, TokenFacts } from '../flow/Flow.ts'
import type { Institution } from '../sandbox/institutions.ts'
import type { PlaidAccount, PlaidError, PlaidInstitution } from '../sdk/PlaidSdk.ts'

/** Link's server. Its methods never reject: a failure is an error that Link can show. */
export interface LinkServer {
  /** Asks what a link token is for. */
  begin: (linkToken: string) => Promise<Outcome<TokenFacts>>
  /** Reports the linked accounts, which spends the link token. */
  succeed: (session: SessionOf, result: LinkedResult) => Promise<Outcome<string>>
  /** Reports that the user left. */
  leave: (session: SessionOf, exit: { status: string; errorCode: string | null }) => Promise<void>
  /** Checks the code of a deposit that was sent days ago, and counts the wrong ones. */
  enterDepositCode: (session: SessionOf, code: string) => Promise<Outcome<null>>
  /** Prepares the way to an OAuth bank and back. */
  startOauth: (session: SessionOf, bank: OauthBank) => Promise<Outcome<Omit<Journey, 'accounts'>>>
  /** Sends the user's decision on the bank's page; resolves to the URL that the bank redirects to. */
  decideOauth: (stateId: string, decision: OauthDecision) => Promise<Outcome<string | null>>
  /** Takes over the decision: with the same link token, and once. */
  finishOauth: (linkToken: string, stateId: string) => Promise<Outcome<OauthReturn>>
}

export interface SessionOf {
  linkToken: string
  linkSessionId: string
}

export interface LinkedResult {
  institution: PlaidInstitution | null
  accounts: readonly PlaidAccount[]
}

export interface OauthBank {
  institution: PlaidInstitution
  /** What it can share. */
  accounts: readonly PlaidAccount[]
}

export interface OauthReturn {
  decision: 'pending' | 'allowed' | 'denied'
  institution: Institution
  /** What it shares. */
  accounts: readonly PlaidAccount[]
  facts: TokenFacts
}

export type Outcome<value> = { ok: true; value: value } | { ok: false; error: PlaidError }
