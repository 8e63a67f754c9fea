import { type BanklinkError, isBanklinkError } from '@banklink/core'
import type { AccountsMessages } from './accountsMessages.ts'
import { leavesOpen } from './leavesOpen.ts'

/** What is known of an account whose removal failed. */
export function removalText(error: BanklinkError, { name, words }: { name: string; words: AccountsMessages }): string {
  if (isGone(error)) return words.removeNotFound(name)
  return leavesOpen(error) ? words.removeNotAnswered : words.removeFailed
}

/** Whether somebody else removed it, or it went by itself. */
export function isGone(error: unknown): boolean {
  return isBanklinkError(error, 'platform.account_not_found')
}
