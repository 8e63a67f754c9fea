/** A message from one tab to the others of its origin: a kind and a run ID, nothing else. */
export interface TabNews {
  /**
   * `accountsChanged`: the platform's list may have changed. `continued`: a bank redirected to the sending tab, which
   * continues the run. `asked`: asks which runs have an open Link. `living`: the run has one. `endKept`: the run ended
   * without an observer, and its end is stored for a session that has one.
   */
  kind: 'accountsChanged' | 'continued' | 'asked' | 'living' | 'endKept'
  /** Empty if the message concerns no run. */
  run: string
}

/** The other tabs of this origin. */
export interface Tabs {
  tell: (news: TabNews) => void
  /** Calls the listener for what others tell. The answer removes it. */
  onNews: (listener: (news: TabNews) => void) => () => void
}
