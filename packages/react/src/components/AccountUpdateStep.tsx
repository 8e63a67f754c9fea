'use client'
import type { LinkedAccount } from '@banklink/core'
import { type ReactNode, type Ref, useId } from 'react'
import type { AccountUpdate } from '../hooks/useAccountUpdate.ts'
import { accountLabel } from '../messages/accountLabel.ts'
import { type UpdateMessages, updateMessages } from '../messages/updateMessages.ts'
import { useMessages } from '../messages/useMessages.ts'
import { AccountUpdateStatus } from './AccountUpdateStatus.tsx'
import { type ButtonProps, LinkRunButton } from './LinkRunButton.tsx'
import { useKeptFocus } from './useKeptFocus.ts'

export interface AccountUpdateStepProps {
  account: LinkedAccount
  update: AccountUpdate
  buttonRef: Ref<HTMLButtonElement>
  buttonProps: ButtonProps
  /** What the two purposes say. */
  texts: (words: UpdateMessages) => StepTexts
}

export interface StepTexts {
  action: 'reconnect' | 'verify_deposits'
  text: string
  label: string
  named: (account: string) => string
  succeeded: UpdateMessages['reconnected']
}

/**
 * One next step that opens Link: why, a button, and how it went. There while it is the account's next action, and as
 * long as there is something to tell of a run that was begun here.
 */
export function AccountUpdateStep(props: AccountUpdateStepProps): ReactNode {
  const { account, update, buttonRef, buttonProps } = props
  const words = useMessages(updateMessages)
  const textId = useId()
  const focus = useKeptFocus<HTMLDivElement>()
  const { action, text, label, named, succeeded } = props.texts(words)
  const { state, isBusy } = update
  // A result that the platform was not told stands in everybody's way until it is, or is put away.
  const isLeft = state.status === 'failed' && state.result !== null
  const isNext = account.nextAction === action
  const isOffered = isNext || isBusy || isLeft
  if (!isOffered && state.status !== 'done') return null
  return (
    <div data-slot="banklink-account-update" data-state={state.status} {...focus}>
      {isNext && <p id={textId}>{text}</p>}
      {isOffered && (
        <LinkRunButton
          run={update}
          words={{ ...words, linkCompleting: words.updateCompleting, linkAccount: label }}
          slot="banklink-account-action"
          label={label}
          name={named(accountLabel(account, words.unknownInstitution))}
          buttonRef={buttonRef}
          given={{ 'aria-describedby': isNext ? textId : undefined, ...buttonProps }}
        />
      )}
      <AccountUpdateStatus update={update} words={words} succeeded={succeeded} />
    </div>
  )
}
