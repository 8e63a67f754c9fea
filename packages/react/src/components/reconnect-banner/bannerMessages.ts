import { type LabelMessages, labelMessages } from '../../messages/labelMessages.ts'
import { type UpdateMessages, updateMessages } from '../account-update/updateMessages.ts'

/** What the banner says, beside what each account's own button does. */
export interface BannerMessages extends Pick<UpdateMessages, 'reconnectNamed'>, LabelMessages {
  bannerLabel: string
  /** One account needs a new sign-in; `label` names it. */
  bannerOne: (label: string) => string
  /** Several do. `count` is written in the person's digits; `plural` is its plural's name. */
  bannerSeveral: (count: string, plural: Intl.LDMLPluralRule) => string
  /** Puts it away while an account still needs a sign-in. */
  bannerPostpone: string
  /** Puts news away. */
  bannerDismiss: string
}

/** English. */
export const bannerMessages: BannerMessages = {
  ...labelMessages,
  bannerLabel: 'Bank connections',
  bannerOne: (label) => `${label} needs to be reconnected`,
  bannerSeveral: (count) => `${count} bank accounts need to be reconnected`,
  bannerPostpone: 'Not now',
  bannerDismiss: 'Close',
  reconnectNamed: updateMessages.reconnectNamed,
}
