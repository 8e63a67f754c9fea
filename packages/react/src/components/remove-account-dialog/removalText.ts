import { type BanklinkError, isBanklinkError } from '@banklink/core'
import { leavesOpen } from '../../messages/leavesOpen.ts'
import type { AccountsMessages } from '../linked-accounts/accountsMessages.ts'

/** The message for a failed removal. */
export function removalText(error: BanklinkError, { name, words }: { name: string; words: AccountsMessages }): string {
  if (isGone(error)) return words.removeNotFound(name)
  return leavesOpen(error) ? words.removeNotAnswered : words.removeFailed
}

/** Whether the account had already been removed. */
export function isGone(error: unknown): boolean {
  return isBanklinkError(error, 'platform.account_not_found')
}
