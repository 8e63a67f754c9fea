import type { LinkedAccount } from '@banklink/core'
import type { RefObject } from 'react'
import type { RemoveAccountDialogProps, RemovedReason } from '../remove-account-dialog/RemoveAccountDialog.tsx'
import { removalText } from '../remove-account-dialog/removalText.ts'
import { supportId } from '../support-id/supportId.ts'
import type { AccountsMessages } from './accountsMessages.ts'

export interface RemovalQuestionOptions {
  nameOf: (account: LinkedAccount) => string
  section: RefObject<HTMLElement | null>
  words: AccountsMessages
  onRemoved: RemoveAccountDialogProps['onRemoved']
  asked: LinkedAccount | null
  close: () => void
  /** Says the result of a removal, if the dialog doesn't show it. */
  tell: (news: string) => void
}

export type RemovalQuestion = Required<
  Pick<RemoveAccountDialogProps, 'open' | 'onOpenChange' | 'onRemoved' | 'onError'>
>

/** The confirmation of a list's removal, and the message about its result. */
export function removalQuestion(options: RemovalQuestionOptions): RemovalQuestion {
  const { section, words, nameOf, onRemoved, asked, close, tell } = options
  const removed = (account: LinkedAccount, reason: RemovedReason) => {
    tell(words[reason === 'gone' ? 'removeNotFound' : 'removed'](nameOf(account)))
    onRemoved?.(account, { reason })
    const { activeElement } = document
    // On the button of an account that is about to leave the list, or gone with it.
    if (activeElement === document.body || section.current?.contains(activeElement)) section.current?.focus()
  }
  return {
    open: true,
    onOpenChange: close,
    onRemoved: (account, { reason }) => removed(account, reason),
    onError(error, { isShown }) {
      if (isShown || !asked) return
      const id = supportId(error)
      tell([removalText(error, { name: nameOf(asked), words }), id && words.reference(id)].filter(Boolean).join(' '))
    },
  }
}
