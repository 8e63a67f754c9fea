import type { LinkedAccount } from '@banklink/core'
import { formatRange } from '../../messages/format.ts'
import type { Spoken } from '../../messages/useMessages.ts'
import type { AccountsMessages } from '../linked-accounts/accountsMessages.ts'
import type { AccountMessages } from './accountMessages.ts'

/** An account's details besides its bank: name or kind, mask, and owner. */
export function accountText({ name, subtype, mask, kind }: LinkedAccount, words: AccountMessages): string {
  const what = name?.trim() || (subtype?.trim() ? subtypeText(subtype.trim(), words) : words.unknownAccount)
  const text = mask ? `${what} ${words.mask(mask)}` : what
  return kind === 'third_party' ? words.noted(text, words.thirdParty) : text
}

/** Text of an account's status. The platform's own status is for support. */
export function statusText({ status, kind }: LinkedAccount, words: Spoken<AccountsMessages>): string {
  const text = (kind === 'third_party' && words.thirdPartyStatus[status]) || words.accountStatus[status]
  return status === 'verifying' ? words.statusWait(text, formatRange([1, 2], words.locale)) : text
}

/** A sentence about why an account failed. */
export function reasonText(reason: string | null, words: AccountMessages): string {
  const texts = words.failureReasons
  return (reason !== null && Object.hasOwn(texts, reason) && texts[reason]) || texts.default
}

/** Text for a kind of account; one without a message is shown as the platform names it. */
export function subtypeText(subtype: string, { accountSubtypes }: Pick<AccountMessages, 'accountSubtypes'>): string {
  const word = Object.hasOwn(accountSubtypes, subtype) && accountSubtypes[subtype]
  return word || subtype.charAt(0).toUpperCase() + subtype.slice(1)
}
