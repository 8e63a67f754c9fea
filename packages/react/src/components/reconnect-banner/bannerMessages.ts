import { type LabelMessages, labelMessages } from '../../messages/labelMessages.ts'
import { type UpdateMessages, updateMessages } from '../account-update/updateMessages.ts'

/** Messages of the banner, in addition to those of each account's button. */
export interface BannerMessages extends Pick<UpdateMessages, 'reconnectNamed'>, LabelMessages {
  bannerLabel: string
  /** One account needs a new sign-in; `label` names it. */
  bannerOne: (label: string) => string
  /** Several accounts. `count` is formatted for the locale; `plural` is its plural category. */
  bannerSeveral: (count: string, plural: Intl.LDMLPluralRule) => string
  /** Dismisses the banner while an account still needs reconnecting. */
  bannerPostpone: string
  /** Dismisses results. */
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
