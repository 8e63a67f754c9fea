import { type ButtonMessages, buttonMessages } from './buttonMessages.ts'

/** What leads to Link for an account that is linked already. */
export interface UpdateMessages
  extends Pick<ButtonMessages, 'linkPreparing' | 'linkOpen' | 'linkNotOpened' | 'retry' | 'dismiss'> {
  reconnect: string
  reconnectNamed: (account: string) => string
  /** Says that no money moves until then. */
  reconnectText: string
  verifyDeposits: string
  verifyDepositsNamed: (account: string) => string
  /** Says when to look, and for what. */
  verifyDepositsText: string
  /** The platform is asked what the account is good for now. */
  updateCompleting: string
  unknownInstitution: string
}

/** Said by a button, and where there is none. */
export const checking: string = 'Checking…'

/** English. */
export const updateMessages: UpdateMessages = {
  linkPreparing: buttonMessages.linkPreparing,
  linkOpen: buttonMessages.linkOpen,
  linkNotOpened: buttonMessages.linkNotOpened,
  retry: buttonMessages.retry,
  dismiss: buttonMessages.dismiss,
  reconnect: 'Reconnect',
  reconnectNamed: (account) => `Reconnect ${account}`,
  reconnectText: 'Your bank wants you to sign in again. Until you do, no money moves to or from this account.',
  verifyDeposits: 'Enter the code',
  verifyDepositsNamed: (account) => `Enter the code for ${account}`,
  verifyDepositsText:
    'A deposit of $0.01 arrives within one or two business days. Its text begins with # and three letters: that is your code.',
  updateCompleting: checking,
  unknownInstitution: 'Bank account',
}
