'use client'
import type { BanklinkError, LinkedAccount } from '@banklink/core'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useRemoveAccount } from '../hooks/useRemoveAccount.ts'
import { accountLabel } from '../messages/accountLabel.ts'
import type { AccountsMessages } from '../messages/accountsMessages.ts'
import { leavesOpen } from '../messages/leavesOpen.ts'

export interface RemoveAccountDialogProps {
  account: LinkedAccount
  words: AccountsMessages
  onClose: () => void
  /** Told in words how it ended, where the dialog does not say it: also after the dialog is gone. */
  onEnded: (news: string) => void
}

/** Asks before an account is removed, and stays to say so when it could not be. */
export function RemoveAccountDialog({ account, words, onClose, onEnded }: RemoveAccountDialogProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const removal = useRemoveAccount()
  const { isPending } = removal
  const name = accountLabel(account, words.unknownInstitution)

  useEffect(() => {
    dialog.current?.showModal()
  }, [])

  const end = (news: string) => {
    dialog.current?.close()
    onEnded(news)
  }
  const failure = (error: BanklinkError) => {
    if (isGone(error)) return words.removeNotFound(name)
    return leavesOpen(error) ? words.removeNotAnswered : words.removeFailed
  }
  // Callbacks of `mutate` would be dropped with the dialog, which a browser can close whatever we say.
  const confirm = () =>
    removal.mutateAsync(account.id).then(
      () => end(words.removed(name)),
      (error: BanklinkError) => {
        if (!dialog.current || isGone(error)) end(failure(error))
      },
    )
  return (
    <dialog
      ref={dialog}
      data-slot="banklink-dialog"
      aria-labelledby={titleId}
      onCancel={(event) => isPending && event.preventDefault()}
      onClose={onClose}
    >
      <h2 id={titleId}>{words.removeTitle}</h2>
      <p>{words.removeText(name)}</p>
      <p role="alert" data-slot="banklink-dialog-error">
        {/* What closes the dialog is told once, in the list. */}
        {removal.error && !isGone(removal.error) && failure(removal.error)}
      </p>
      <div data-slot="banklink-dialog-actions">
        <button
          type="button"
          aria-disabled={isPending || undefined}
          onClick={() => isPending || dialog.current?.close()}
        >
          {words.removeCancel}
        </button>
        <button
          type="button"
          data-tone="danger"
          aria-disabled={isPending || undefined}
          onClick={() => isPending || confirm()}
        >
          {isPending ? words.removing : words.removeConfirm}
        </button>
      </div>
    </dialog>
  )
}

function isGone({ code }: BanklinkError): boolean {
  return code === 'platform.account_not_found'
}
