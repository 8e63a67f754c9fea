'use client'
import type { LinkSessionState } from '@banklink/core'
import type { ReactNode } from 'react'
import type { UseLinkAccountReturn } from '../hooks/useLinkAccount.ts'
import type { ErrorMessages, LinkMessages } from '../messages/linkMessages.ts'

export interface LinkStatusProps {
  account: Pick<UseLinkAccountReturn, 'state' | 'choose' | 'dismiss'>
  words: LinkMessages
}

/**
 * Says how linking goes, to eyes and to screen readers alike. The two regions are always there, because a region
 * that appears together with its words is not read.
 */
export function LinkStatus({ account, words }: LinkStatusProps): ReactNode {
  const { state, choose, dismiss } = account
  return (
    <>
      <div
        role="status"
        data-slot="banklink-link-status"
        data-state={state.status}
        data-outcome={state.status === 'done' ? state.outcome : undefined}
        data-pending={(state.status === 'completing' && state.isPending) || undefined}
      >
        {news(state, words)}
      </div>
      <div role="alert" data-slot="banklink-link-error">
        {state.status === 'failed' && <Failure state={state} words={words} />}
      </div>
      {state.status === 'choosing' && (
        // What the person did in Link goes on here, so the focus does too.
        <fieldset data-slot="banklink-link-choice" tabIndex={-1} ref={takeFocus}>
          <legend>{words.linkChoose}</legend>
          {state.result.accounts.map(({ id, name, mask }) => (
            <button key={id} type="button" onClick={() => choose(id)}>
              {name} {mask && `••${mask}`}
            </button>
          ))}
          <button type="button" data-tone="quiet" onClick={dismiss}>
            {words.dismiss}
          </button>
        </fieldset>
      )}
    </>
  )
}

function takeFocus(element: HTMLElement | null): void {
  element?.focus()
}

function news(state: LinkSessionState, words: LinkMessages): string | null {
  if (state.status === 'completing') return state.isPending ? words.linkStillCompleting : words.linkCompleting
  if (state.status !== 'done') return null
  const say = { active: words.linkLinked, pending: words.linkPending, problem: words.linkProblem }[state.outcome]
  return say(state.account)
}

type Failed = Extract<LinkSessionState, { status: 'failed' }>

function Failure({ state, words }: { state: Failed; words: LinkMessages }): ReactNode {
  const { requestId, linkSessionId } = state.error.details
  const id = requestId ?? linkSessionId
  return (
    <>
      <span>{errorText(state, words.errors)}</span>
      {id && <small> {words.reference(id)}</small>}
    </>
  )
}

function errorText({ error, step }: Failed, texts: Record<string, string> & ErrorMessages): string {
  const retryable = step === 'complete' ? texts.notAnswered : texts.notOpened
  return texts[error.code] ?? (error.retryable && step !== 'link' ? retryable : texts.default)
}
