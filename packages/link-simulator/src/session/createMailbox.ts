/** Calls an app back as Plaid's script does: after the call that caused it has returned, in order, and never into us. */
export interface Mailbox {
  post: (callback: () => void) => void
  /** Nothing more is delivered, not even what was posted. */
  close: () => void
}

export function createMailbox(): Mailbox {
  let isClosed = false
  return {
    post: (callback) =>
      queueMicrotask(() => {
        if (!isClosed) callback()
      }),
    close: () => {
      isClosed = true
    },
  }
}
