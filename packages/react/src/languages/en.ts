import { pickerMessages } from '../components/account-picker/pickerMessages.ts'
import { updateMessages } from '../components/account-update/updateMessages.ts'
import { updateNewsMessages } from '../components/account-update/updateNewsMessages.ts'
import { doneMessages } from '../components/link-done/doneMessages.ts'
import { introMessages } from '../components/link-intro/introMessages.ts'
import { linkMessages } from '../components/link-run/linkMessages.ts'
import { accountsMessages } from '../components/linked-accounts/accountsMessages.ts'
import { returnMessages } from '../components/oauth-return/returnMessages.ts'
import { bannerMessages } from '../components/reconnect-banner/bannerMessages.ts'
import { addAccountMessages } from '../components/unverified-account-form/addAccountMessages.ts'
import type { Language } from './Language.ts'

/** English. The components use it by default: pass it only if the language can change while the page is open. */
export const en: Language = {
  locale: 'en',
  messages: {
    ...linkMessages,
    ...accountsMessages,
    ...updateMessages,
    ...updateNewsMessages,
    ...addAccountMessages,
    ...returnMessages,
    ...introMessages,
    ...doneMessages,
    ...bannerMessages,
    ...pickerMessages,
  },
}
