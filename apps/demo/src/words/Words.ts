import type { ActivityKind } from '../../server/people.ts'

/** The page's own messages, apart from the kit's. Amounts and names are already formatted. */
export interface Words {
  title: string
  loading: string
  signedInAs: string
  greeting: (firstName: string) => string
  savings: {
    title: string
    yield: string
    earned: string
    bank: string
    noBank: string
    /** A bank whose account can't be used until the customer signs in there again. */
    signInNeeded: (bank: string) => string
    /** A bank whose account can't be used yet, such as one that is being verified. */
    notReady: (bank: string) => string
    /** Replaces a bank's name if the platform returns none. */
    account: string
  }
  move: {
    title: string
    lead: string
    open: string
    close: string
    from: string
    to: string
    amount: string
    amountWrong: string
    accountMissing: string
    submit: string
    /** Above the confirmation. */
    done: string
    doneText: (parts: { amount: string; from: string; to: string }) => string
    madeUp: string
    more: string
  }
  goals: {
    title: string
    progress: (parts: { saved: string; target: string }) => string
  }
  activity: {
    title: string
    kinds: Record<ActivityKind, string>
    to: (goal: string) => string
    from: (goal: string) => string
    paidMonthly: string
    /** The status of a transfer made during this visit. */
    onItsWay: string
  }
  banks: {
    title: string
    /** After the last account was removed. */
    none: string
    /** After an account was linked. */
    next: (bank: string) => string
    /** The same, for an account that can't be used yet. */
    nextPending: (bank: string) => string
    /** While the bank requires a new sign-in. */
    nextSignIn: (bank: string) => string
    yourBank: string
    somebodyElse: string
    back: string
  }
  footer: {
    madeUp: string
    language: string
    scheme: string
    schemes: Record<'system' | 'light' | 'dark', string>
    theme: string
    ownTheme: string
  }
}
