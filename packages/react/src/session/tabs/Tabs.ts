/** What one tab of a browser tells the others of its origin: a kind and the id of a run, and nothing else. */
export interface TabNews {
  /**
   * `accountsChanged`: the platform's list may have changed. `continued`: a bank sent the person back to the telling tab,
   * which continues the run. `asked`: which runs have an open Link? `living`: the run has one. `endKept`: the run
   * ended where nothing heard it, and its end is kept for a session that can tell it.
   */
  kind: 'accountsChanged' | 'continued' | 'asked' | 'living' | 'endKept'
  /** Empty where the news are of no run. */
  run: string
}

/** The other tabs of this origin. */
export interface Tabs {
  tell: (news: TabNews) => void
  /** Calls the listener for what others tell. The answer removes it. */
  onNews: (listener: (news: TabNews) => void) => () => void
}
