import { accountsMessages } from '../messages/accountsMessages.ts'
import { addAccountMessages } from '../messages/addAccountMessages.ts'
import { bannerMessages } from '../messages/bannerMessages.ts'
import { doneMessages } from '../messages/doneMessages.ts'
import { introMessages } from '../messages/introMessages.ts'
import { linkMessages } from '../messages/linkMessages.ts'
import { pickerMessages } from '../messages/pickerMessages.ts'
import { returnMessages } from '../messages/returnMessages.ts'
import { updateMessages } from '../messages/updateMessages.ts'
import { updateNewsMessages } from '../messages/updateNewsMessages.ts'
import type { Language } from './Language.ts'

/** English. The components know its words by themselves: give it only where the language is chosen while the page lives. */
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
