'use client'
import type { LinkSessionState } from '@banklink/core'
import type { ReactNode } from 'react'
import type { UseLinkAccountReturn } from '../hooks/useLinkAccount.ts'
import { linkMessages } from '../messages/linkMessages.ts'
import { useMessages } from '../messages/useMessages.ts'
import { focusingLinkButton } from './focusingLinkButton.ts'

export interface LinkChoiceProps {
  account: Pick<UseLinkAccountReturn, 'choose' | 'dismiss'>
  state: Extract<LinkSessionState, { status: 'choosing' }>
}

/** Asks which of the accounts that came back is to be linked. */
export function LinkChoice({ account: { choose, dismiss }, state }: LinkChoiceProps): ReactNode {
  const words = useMessages(linkMessages)
  return (
    // What the person did in Link goes on here, so the focus does too.
    <fieldset data-slot="banklink-link-choice" tabIndex={-1} ref={takeFocus}>
      <legend>{words.linkChoose}</legend>
      {state.result.accounts.map(({ id, name, mask }) => (
        <button key={id} type="button" onClick={focusingLinkButton(() => choose(id))}>
          {name} {mask && `••${mask}`}
        </button>
      ))}
      <button type="button" data-tone="quiet" onClick={focusingLinkButton(dismiss)}>
        {words.dismiss}
      </button>
    </fieldset>
  )
}

function takeFocus(element: HTMLElement | null): void {
  element?.focus()
}
