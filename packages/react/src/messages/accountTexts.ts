import type { LinkedAccount } from '@banklink/core'
import type { AccountsMessages } from './accountsMessages.ts'

/** An account's status in words. What nobody knows is shown in the platform's own. */
export function statusText({ status, kind, platformStatus }: LinkedAccount, words: AccountsMessages): string {
  const text = (kind === 'third_party' && words.thirdPartyStatus[status]) || words.accountStatus[status]
  return status === 'unknown' && platformStatus ? `${text}: ${platformStatus}` : text
}

/** Why an account failed, in a sentence. */
export function reasonText(reason: string | null, words: AccountsMessages): string {
  const texts = words.failureReasons
  return (reason !== null && Object.hasOwn(texts, reason) && texts[reason]) || texts.default
}
