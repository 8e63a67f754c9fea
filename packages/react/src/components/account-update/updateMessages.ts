import { type LabelMessages, labelMessages } from '../../messages/labelMessages.ts'
import { type ButtonMessages, buttonMessages } from '../link-run/buttonMessages.ts'
import { type DepositsMessages, depositsMessages } from './depositsMessages.ts'

/** What leads to Link for an account that is linked already. */
export interface UpdateMessages
  extends Pick<ButtonMessages, 'linkPreparing' | 'linkOpen' | 'linkNotOpened' | 'retry' | 'dismiss'>,
    LabelMessages,
    DepositsMessages {
  reconnect: string
  reconnectNamed: (account: string) => string
  /** Explains that the account can't be used for transfers until then. */
  reconnectText: string
  verifyDeposits: string
  verifyDepositsNamed: (account: string) => string
  /** The platform is determining the account's new status. */
  updateCompleting: string
}

/** Label of a busy button, and status if there is no button. */
export const checking: string = 'Updating…'

/** English. */
export const updateMessages: UpdateMessages = {
  ...labelMessages,
  ...depositsMessages,
  linkPreparing: buttonMessages.linkPreparing,
  linkOpen: buttonMessages.linkOpen,
  linkNotOpened: buttonMessages.linkNotOpened,
  retry: buttonMessages.retry,
  dismiss: buttonMessages.dismiss,
  reconnect: 'Reconnect',
  reconnectNamed: (account) => `Reconnect ${account}`,
  reconnectText: 'Your bank needs you to sign in again. Until you do, you can’t use this account for transfers.',
  verifyDeposits: 'Enter code',
  verifyDepositsNamed: (account) => `Enter code for ${account}`,
  updateCompleting: checking,
}
