'use client'
import type { ReactNode } from 'react'
import { accountLabel } from '../../messages/accountLabel.ts'
import type { AccountsMessages } from '../linked-accounts/accountsMessages.ts'
import { drawPart } from '../part/drawPart.ts'
import { SupportId } from '../support-id/SupportId.tsx'
import type { RemoveAccountDialogProps, RemoveAccountState } from './RemoveAccountDialog.tsx'
import { removalText } from './removalText.ts'

export interface RemoveAccountQuestionProps extends Pick<RemoveAccountDialogProps, 'classNames'> {
  state: RemoveAccountState
  act: { remove: () => void; cancel: () => void }
  words: AccountsMessages
  text: ReactNode
  titleId: string
}

/** What is in the dialog: the question, what it means, why it failed, and the two answers. */
export function RemoveAccountQuestion(props: RemoveAccountQuestionProps): ReactNode {
  const { state, act, words, text, titleId, classNames = {} } = props
  const { account, error } = state
  const isRemoving = state.status === 'removing'
  const name = accountLabel(account, words)
  const waiting = { type: 'button', 'aria-disabled': isRemoving || undefined } as const
  return (
    <>
      {drawPart('h2', {
        state,
        own: { id: titleId, 'data-slot': 'banklink-dialog-title', children: words.removeTitle },
        given: { className: classNames.title },
      })}
      {drawPart('div', {
        state,
        own: { 'data-slot': 'banklink-dialog-text', children: text },
        given: { className: classNames.text },
      })}
      {drawPart('p', {
        state,
        own: {
          role: 'alert',
          'data-slot': 'banklink-dialog-error',
          children: error && (
            <>
              {removalText(error, { name, words })}
              <SupportId error={error} words={words} />
            </>
          ),
        },
        given: { className: classNames.error },
      })}
      {drawPart('div', {
        state,
        own: {
          'data-slot': 'banklink-dialog-actions',
          children: (
            <>
              {drawPart('button', {
                state,
                own: {
                  ...waiting,
                  'data-slot': 'banklink-dialog-cancel',
                  onClick: act.cancel,
                  children: words.removeCancel,
                },
                given: { className: classNames.cancel },
              })}
              {drawPart('button', {
                state,
                own: {
                  ...waiting,
                  'data-slot': 'banklink-dialog-confirm',
                  'data-tone': 'danger',
                  onClick: act.remove,
                  children: isRemoving ? words.removing : words.removeConfirm,
                },
                given: { className: classNames.confirm },
              })}
            </>
          ),
        },
        given: { className: classNames.actions },
      })}
    </>
  )
}
