'use client'
import type { LinkSessionState } from '@banklink/core'
import type { ReactNode } from 'react'
import type { AccountUpdate } from '../hooks/useAccountUpdate.ts'
import { accountLabel } from '../messages/accountLabel.ts'
import { errorText } from '../messages/errorText.ts'
import type { UpdateMessages } from '../messages/updateMessages.ts'
import { focusingLinkButton } from './focusingLinkButton.ts'

export interface AccountUpdateStatusProps {
  update: AccountUpdate
  words: UpdateMessages
  succeeded: UpdateMessages['reconnected']
}

/** Says how an update goes. The regions are there before their words are, or nobody would hear them. */
export function AccountUpdateStatus({ update, words, succeeded }: AccountUpdateStatusProps): ReactNode {
  const { state } = update
  return (
    <>
      <div
        role="status"
        data-slot="banklink-link-status"
        data-state={state.status}
        data-outcome={state.status === 'done' ? state.outcome : undefined}
        data-slow={('isSlow' in state && state.isSlow) || undefined}
      >
        {newsOf(state, { words, succeeded })}
      </div>
      <div role="alert" data-slot="banklink-link-error">
        {state.status === 'failed' && <Failure state={state} words={words} onDismiss={update.dismiss} />}
      </div>
    </>
  )
}

/** How an update goes, in a sentence. */
export function newsOf(
  state: LinkSessionState,
  { words, succeeded }: Pick<AccountUpdateStatusProps, 'words' | 'succeeded'>,
): string | null {
  if ('isSlow' in state && state.isSlow) return words.updateSlow
  if (state.status === 'completing') return words.updateCompleting
  if (state.status !== 'done') return null
  const say = { active: succeeded, pending: words.updatePending, problem: words.updateProblem }[state.outcome]
  return say(state.account, accountLabel(state.account, words.unknownInstitution))
}

interface FailureProps {
  state: Extract<LinkSessionState, { status: 'failed' }>
  words: UpdateMessages
  /** Left out where something else leads away from it. */
  onDismiss?: () => void
}

/** Why an update failed, with the id for a support ticket where there is one. */
export function Failure({ state, words, onDismiss }: FailureProps): ReactNode {
  const { plaidCode, requestId, linkSessionId } = state.error.details
  const id = requestId ?? linkSessionId
  const texts = { ...words, errors: words.updateErrors }
  return (
    <>
      <span>{plaidCode === 'TOO_MANY_VERIFICATION_ATTEMPTS' ? words.depositsLocked : errorText(state, texts)}</span>
      {id && <small> {words.reference(id)}</small>}
      {onDismiss && (
        <button type="button" data-tone="quiet" onClick={focusingLinkButton(onDismiss)}>
          {words.dismiss}
        </button>
      )}
    </>
  )
}
