import type { ActivityKind } from '../../server/people.ts'

/** What the page says by itself, beside what the kit says. Amounts and names come already written. */
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
    /** In place of a bank's name, where the platform tells none. */
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
    /** Of a transfer that was made up in this visit. */
    onItsWay: string
  }
  banks: {
    title: string
    next: (bank: string) => string
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
