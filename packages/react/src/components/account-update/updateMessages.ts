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
  /** Says that no money moves until then. */
  reconnectText: string
  verifyDeposits: string
  verifyDepositsNamed: (account: string) => string
  /** The platform is asked what the account is good for now. */
  updateCompleting: string
}

/** Said by a button, and where there is none. */
export const checking: string = 'Checking…'

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
