'use client'
import type { LinkedAccount } from '@banklink/core'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useRemoveAccount } from '../hooks/useRemoveAccount.ts'
import { accountLabel } from '../messages/accountLabel.ts'
import type { AccountsMessages } from '../messages/accountsMessages.ts'

export interface RemoveAccountDialogProps {
  account: LinkedAccount
  words: AccountsMessages
  onClose: () => void
  /** Told in words, once the platform removed it. */
  onRemoved: (news: string) => void
}

/** Asks before an account is removed, and stays to say so when it could not be. */
export function RemoveAccountDialog({ account, words, onClose, onRemoved }: RemoveAccountDialogProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const removal = useRemoveAccount()
  const name = accountLabel(account)

  useEffect(() => {
    dialog.current?.showModal()
  }, [])

  const confirm = () =>
    removal.mutate(account.id, {
      onSuccess: () => {
        onRemoved(words.removed(name))
        dialog.current?.close()
      },
    })
  return (
    <dialog ref={dialog} data-slot="banklink-dialog" aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId}>{words.removeTitle}</h2>
      <p>{words.removeText(name)}</p>
      <p role="alert" data-slot="banklink-dialog-error">
        {removal.error && words.removeFailed}
      </p>
      <div data-slot="banklink-dialog-actions">
        <button type="button" onClick={() => dialog.current?.close()}>
          {words.removeCancel}
        </button>
        <button
          type="button"
          data-tone="danger"
          aria-disabled={removal.isPending || undefined}
          onClick={() => removal.isPending || confirm()}
        >
          {removal.isPending ? words.removing : words.removeConfirm}
        </button>
      </div>
    </dialog>
  )
}
