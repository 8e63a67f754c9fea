/** The calls and results of one handler, for assertions. */
export interface HandlerRecord {
  readonly isEmbedded: boolean
  /** How often Link was opened with it. */
  readonly timesOpened: number
  readonly isOpen: boolean
  readonly isDestroyed: boolean
  readonly hasToken: boolean
}
