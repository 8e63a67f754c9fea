import type { LinkedAccount } from '@banklink/core'
import type { Language } from '../languages/Language.ts'
import type { Messages } from '../messages/Messages.ts'
import { nobodyKnows, someAccount } from './someAccount.ts'

/** Every text of a language by its name: `errors.default` in a table, `contactText third_party` for another value. */
export function textsOf({ messages }: Language): Map<string, string> {
  const say = (name: string, message: unknown): [string, string][] => {
    if (typeof message === 'string') return [[name, message]]
    if (typeof message === 'function') {
      const values = given[name as keyof Said]?.values ?? []
      const others = Object.entries(otherValues[name as keyof Said] ?? {})
      return [
        [name, message(...values)],
        ...others.map(([key, other]): [string, string] => [`${name} ${key}`, message(...other)]),
      ]
    }
    return Object.entries(message as object).flatMap(([key, word]) => say(`${name}.${key}`, word))
  }
  return new Map(Object.entries(messages).flatMap(([name, message]) => say(name, message)))
}

type Said = {
  [name in keyof Messages as Messages[name] extends (...values: never) => string ? name : never]: unknown[]
}

/** Nothing is known of it. */
export const account: LinkedAccount = someAccount({ ...nobodyKnows, type: null, subtype: null, actions: [] })

/** Values for each message that is a function. All of them must be in its text, but an account; `isSaid`: none of them. */
export const given: { [name in keyof Said]: { values: unknown[]; isSaid?: false } } = {
  accountAt: { values: ['[institution]', '[account]'] },
  accountMenu: { values: ['[account]'] },
  accountsAll: { values: ['[12]', 'other'] },
  accountsLoaded: { values: ['[12]', 'other'] },
  added: { values: ['[label]'] },
  addedPending: { values: ['[label]'] },
  addedOn: { values: ['[date]'] },
  addedProblem: { values: ['[label]', '[reason]'] },
  bannerOne: { values: ['[label]'] },
  bannerSeveral: { values: ['[12]', 'other'] },
  contactText: { values: [account] },
  currency: { values: ['[name]', '[code]'] },
  depositsVerified: { values: [account, '[label]'] },
  doneActive: { values: ['[label]'] },
  doneDeposits: { values: ['[label]'] },
  donePending: { values: ['[label]'] },
  doneProblem: { values: ['[label]'] },
  doneVerifyingText: { values: ['[days]'] },
  introBenefitText: { values: ['[brand]'], isSaid: false },
  introSafeText: { values: ['[brand]'] },
  introSharedText: { values: ['[brand]', true] },
  introTitle: { values: ['[brand]'] },
  linkAgainNamed: { values: ['[account]'] },
  linkChoose: { values: ['[bank]'] },
  linkDuplicate: { values: [account, '[label]'] },
  linkDuplicatePending: { values: [account, '[label]'] },
  linkLinked: { values: [account, '[label]'] },
  linkPending: { values: [account, '[label]'] },
  linkProblem: { values: [account, '[label]'] },
  mask: { values: ['[mask]'] },
  noted: { values: ['[account]', '[note]'] },
  pickedUnavailable: { values: ['[label]'] },
  reconnected: { values: [account, '[label]'] },
  reconnectNamed: { values: ['[account]'] },
  platformStatus: { values: ['[status]'] },
  reference: { values: ['[id]'] },
  removed: { values: ['[account]'] },
  removeNamed: { values: ['[account]'] },
  removeNotFound: { values: ['[account]'] },
  removeText: { values: ['[account]'] },
  removeTitle: { values: ['[account]'] },
  statusWait: { values: ['[status]', '[days]'] },
  updatePending: { values: [account, '[label]'] },
  updateProblem: { values: [account, '[label]'] },
  verifyDepositsNamed: { values: ['[account]'] },
  verifyDepositsSoonText: { values: ['[amount]', '[days]'] },
  verifyDepositsText: { values: [{ amount: '[amount]', first: '[first]', last: '[last]' }] },
}

/** Values for which a message has another text. */
const otherValues: { [name in keyof Said]?: Record<string, unknown[]> } = {
  accountsLoaded: { one: ['[12]', 'one'] },
  contactText: { third_party: [{ ...account, kind: 'third_party' }] },
  introSafeText: { plain: [undefined] },
  introSharedText: { plain: [undefined, false] },
  introTitle: { plain: [undefined] },
  linkChoose: { plain: [undefined] },
  linkPending: { awaiting_deposits: [{ ...account, status: 'awaiting_deposits' }, '[label]'] },
}
