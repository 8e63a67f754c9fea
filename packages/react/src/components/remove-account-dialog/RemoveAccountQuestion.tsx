'use client'
import type { ReactNode } from 'react'
import { leavesOpen } from '../../messages/leavesOpen.ts'
import type { AccountsMessages } from '../linked-accounts/accountsMessages.ts'
import { Part } from '../part/Part.tsx'
import { SupportId } from '../support-id/SupportId.tsx'
import type { RemoveAccountDialogProps, RemoveAccountState } from './RemoveAccountDialog.tsx'
import { removalText } from './removalText.ts'

export interface RemoveAccountQuestionProps extends Pick<RemoveAccountDialogProps, 'classNames'> {
  state: RemoveAccountState
  actions: { remove: () => void; cancel: () => void }
  words: AccountsMessages
  /** The account's label. */
  name: string
  text: ReactNode
  titleId: string
}

/** The content of the dialog: the question, its consequence, an error, and two buttons. */
export function RemoveAccountQuestion(props: RemoveAccountQuestionProps): ReactNode {
  const { state, actions, words, name, text, titleId, classNames = {} } = props
  const { error } = state
  const isRemoving = state.status === 'removing'
  // It may have been removed. The list shows that, and the user can remove it there.
  const isUnknown = error !== null && leavesOpen(error)
  const waiting = { type: 'button', 'aria-disabled': isRemoving || undefined } as const
  const cancelButton = (label: string): ReactNode => (
    <Part
      as="button"
      state={state}
      className={classNames.cancel}
      {...waiting}
      data-slot="banklink-dialog-cancel"
      onClick={actions.cancel}
    >
      {label}
    </Part>
  )
  return (
    <>
      <Part as="h2" state={state} className={classNames.title} id={titleId} data-slot="banklink-dialog-title">
        {isUnknown ? words.removeUnknownTitle : words.removeTitle(name)}
      </Part>
      {isUnknown || (
        <Part as="div" state={state} className={classNames.text} data-slot="banklink-dialog-text">
          {text}
        </Part>
      )}
      <Part as="p" state={state} className={classNames.error} role="alert" data-slot="banklink-dialog-error">
        {error && (
          <>
            {removalText(error, { name, words })}
            <SupportId error={error} words={words} />
          </>
        )}
      </Part>
      <Part as="div" state={state} className={classNames.actions} data-slot="banklink-dialog-actions">
        {isUnknown || cancelButton(words.removeCancel)}
        {/* React keeps the element here, and the focus on it, when one button replaces the other. */}
        {isUnknown ? (
          cancelButton(words.close)
        ) : (
          <Part
            as="button"
            state={state}
            className={classNames.confirm}
            {...waiting}
            aria-busy={isRemoving || undefined}
            data-slot="banklink-dialog-confirm"
            data-tone="danger"
            onClick={actions.remove}
          >
            {isRemoving ? words.removing : words.removeConfirm}
          </Part>
        )}
      </Part>
    </>
  )
}
