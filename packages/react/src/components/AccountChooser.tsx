'use client'
import type { LinkSessionState } from '@banklink/core'
import type { ReactNode } from 'react'
import type { UseLinkAccountReturn } from '../hooks/useLinkAccount.ts'
import { linkMessages } from '../messages/linkMessages.ts'
import { useMessages } from '../messages/useMessages.ts'
import { focusingLinkButton } from './focusingLinkButton.ts'

export interface AccountChooserProps {
  account: Pick<UseLinkAccountReturn, 'choose' | 'dismiss'>
  state: Extract<LinkSessionState, { status: 'choosing' }>
}

/**
 * Asks which of the accounts that came back is to be linked, or what its currency is. `LinkAccountButton` shows it by
 * itself; here for those with a look of their own.
 *
 * @example
 * const link = useLinkAccount()
 * return link.state.status === 'choosing' ? <AccountChooser account={link} state={link.state} /> : null
 * @selector [data-slot="banklink-account-chooser"]
 */
export function AccountChooser({ account: { choose, dismiss }, state }: AccountChooserProps): ReactNode {
  const words = useMessages(linkMessages)
  const isCurrency = state.reason === 'currency'
  const choices = isCurrency
    ? state.currencies.map((code) => ({ id: code, label: words.currency(code) }))
    : state.result.accounts.map(({ id, name, mask }) => ({ id, label: `${name} ${mask ? `••${mask}` : ''}` }))
  return (
    // What the person did in Link goes on here, so the focus does too: for each question anew.
    <fieldset key={state.reason} data-slot="banklink-account-chooser" tabIndex={-1} ref={takeFocus}>
      <legend>{isCurrency ? words.linkChooseCurrency : words.linkChoose}</legend>
      {choices.map(({ id, label }) => (
        <button key={id} type="button" onClick={focusingLinkButton(() => choose(id))}>
          {label}
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
