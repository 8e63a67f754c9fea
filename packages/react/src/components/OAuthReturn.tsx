'use client'
import type { LinkSessionState } from '@banklink/core'
import { type ReactNode, type SyntheticEvent, useRef } from 'react'
import { type UseOAuthReturnParameters, useOAuthReturn } from '../hooks/useOAuthReturn.ts'
import { type ReturnMessages, returnMessages } from '../messages/returnMessages.ts'
import { updateMessages } from '../messages/updateMessages.ts'
import { useMessages } from '../messages/useMessages.ts'
import { useProvided } from '../provider/BanklinkContext.ts'
import { Failure, newsOf } from './AccountUpdateStatus.tsx'

export interface OAuthReturnProps extends UseOAuthReturnParameters {}

/**
 * The page that banks send a person back to: goes on with Link by itself, says how it goes, and then leads back to
 * where they were. Mount it inside the provider, on the page of the provider's `redirectUri`.
 *
 * @example
 * <OAuthReturn onReturn={(place) => navigate(place, { replace: true })} home="/accounts" />
 * @selector [data-slot="banklink-oauth-return"][data-state="…"] the whole, with the session's status; `none` where
 * nobody is on the way back from a bank
 * @selector [data-slot="banklink-oauth-return-actions"] the ways on
 */
export function OAuthReturn(props: OAuthReturnProps): ReactNode {
  const words = useMessages(returnMessages)
  const views = useProvided().session.getEngine()?.views
  const { state, isReturn, place, goBack, retry, choose, dismiss } = useOAuthReturn(props)
  const updates = useMessages(updateMessages)
  const purpose = state.status === 'idle' ? 'link' : state.request.purpose
  // Of an account that is linked already, nothing is said to be linked.
  const isUpdate = purpose !== 'link'
  const ofUpdate = { ...words, returnLeft: words.returnLeftUpdate }
  const succeeded = purpose === 'reconnect' ? updates.reconnected : updates.depositsVerified
  const whole = useRef<HTMLDivElement>(null)
  const status = isReturn === false && state.status === 'idle' ? 'none' : state.status
  // What is clicked goes away, and Link gives the focus back to where it was.
  const focusingWhole = (act: () => void) => () => {
    whole.current?.focus()
    act()
  }
  const cancel = (): void => {
    dismiss()
    goBack()
  }
  return (
    <div ref={whole} tabIndex={-1} data-slot="banklink-oauth-return" data-state={status}>
      <div
        role="status"
        data-slot="banklink-link-status"
        data-state={status}
        data-outcome={state.status === 'done' ? state.outcome : undefined}
      >
        {(isReturn === undefined ? words.linkPreparing : news(status, isUpdate ? ofUpdate : words)) ??
          (isUpdate ? newsOf(state, { words: updates, succeeded }) : views && <views.LinkNews state={state} />)}
      </div>
      <div role="alert" data-slot="banklink-link-error">
        {state.status === 'failed' &&
          (isUpdate ? (
            <Failure state={state} words={updates} />
          ) : (
            ((views && <views.LinkFailure state={state} />) ?? words.linkNotOpened)
          ))}
      </div>
      {state.status === 'choosing' && views && (
        <views.AccountChooser
          account={{ choose: (id) => focusingWhole(() => choose(id))(), dismiss: cancel }}
          state={state}
        />
      )}
      {hasWaysOn(state, status) && (
        <div data-slot="banklink-oauth-return-actions">
          {canRetry(state) && (
            <button type="button" onClick={focusingWhole(retry)}>
              {words.retry}
            </button>
          )}
          <a href={place} onClick={props.onReturn && preventing(goBack)}>
            {words.returnBack}
          </a>
        </div>
      )}
    </div>
  )
}

type Status = LinkSessionState['status'] | 'none'

/** What this page has to say of its own; null where others say it. */
function news(status: Status, words: ReturnMessages): string | null {
  switch (status) {
    case 'none':
      return words.returnNone
    case 'idle':
    case 'resuming':
      return words.returnResuming
    case 'preparing':
    case 'opening':
      return words.linkPreparing
    case 'open':
      return words.linkOpen
    case 'left':
    case 'ready':
      return words.returnLeft
    default:
      return null
  }
}

function hasWaysOn(state: LinkSessionState, status: Status): boolean {
  return status === 'none' || state.status === 'done' || canRetry(state)
}

function canRetry({ status }: LinkSessionState): boolean {
  return status === 'failed' || status === 'left' || status === 'ready'
}

function preventing(act: () => void): (event: SyntheticEvent) => void {
  return (event) => {
    event.preventDefault()
    act()
  }
}
