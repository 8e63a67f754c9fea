import type { CallbackChannel } from '../sdk/createCallbackChannel.ts'

/** One run's callbacks: after the call that caused them has returned, in order, and none once the run is dropped. */
export interface Mailbox {
  post: (callback: () => void) => void
  /** Stops all deliveries, also of messages that were already posted. */
  close: () => void
}

export function createMailbox(channel: Pick<CallbackChannel, 'post'>): Mailbox {
  let isClosed = false
  return {
    post: (callback) =>
      channel.post(() => {
        if (!isClosed) callback()
      }),
    close: () => {
      isClosed = true
    },
  }
}
