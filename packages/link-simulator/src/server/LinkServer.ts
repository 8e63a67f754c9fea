import type { TokenFacts } from '../flow/Flow.ts'
import type { PlaidAccount, PlaidError, PlaidInstitution } from '../sdk/PlaidSdk.ts'

/** What Link talks to behind the screen. It never throws: what goes wrong is an error that Link can show. */
export interface LinkServer {
  /** Asks what a link token is for. */
  begin: (linkToken: string) => Promise<Outcome<TokenFacts>>
  /** Hands over what was linked, which spends the link token. */
  succeed: (session: SessionOf, result: LinkedResult) => Promise<Outcome<string>>
  /** Says that the person left. */
  leave: (session: SessionOf, exit: { status: string; errorCode: string | null }) => Promise<void>
}

export interface SessionOf {
  linkToken: string
  linkSessionId: string
}

export interface LinkedResult {
  institution: PlaidInstitution | null
  accounts: readonly PlaidAccount[]
}

export type Outcome<value> = { ok: true; value: value } | { ok: false; error: PlaidError }
