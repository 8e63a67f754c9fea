'use client'
import type { LinkSessionState } from '@banklink/core'
import { type ComponentPropsWithoutRef, type ForwardRefExoticComponent, forwardRef, type RefAttributes } from 'react'
import { useLinkAccount } from '../hooks/useLinkAccount.ts'
import { type ButtonMessages, buttonMessages } from '../messages/buttonMessages.ts'
import { useMessages } from '../messages/useMessages.ts'
import type { LinkObserver } from '../session/LinkSession.ts'
import { LinkStatus } from './LinkStatus.tsx'

export interface LinkAccountButtonProps
  extends Omit<ComponentPropsWithoutRef<'button'>, 'onError' | 'type'>,
    LinkObserver {}

/**
 * A button that links a bank account, and says below it how that went. Everything is made ready when somebody is
 * about to click it; a click before that opens Link as soon as it is.
 *
 * @example
 * <LinkAccountButton onLinked={(account, { outcome }) => console.log(account.mask, outcome)} />
 * @selector [data-slot="banklink-link-account"][data-state="…"] the whole, with the session's status
 * @selector [data-slot="banklink-link-account-button"] the button
 */
export const LinkAccountButton: ForwardRefExoticComponent<LinkAccountButtonProps & RefAttributes<HTMLButtonElement>> =
  forwardRef<HTMLButtonElement, LinkAccountButtonProps>(function LinkAccountButton(props, ref) {
    const { onLinked, onExit, onError, onClick, onPointerEnter, onFocus, children, ...rest } = props
    const words = useMessages(buttonMessages)
    const account = useLinkAccount({
      ...(onLinked && { onLinked }),
      ...(onExit && { onExit }),
      ...(onError && { onError }),
    })
    const { state } = account
    const isBusy = isAtWork(state)
    return (
      <div data-slot="banklink-link-account" data-state={state.status}>
        <button
          {...rest}
          ref={ref}
          type="button"
          data-slot="banklink-link-account-button"
          // Not `disabled`: that would take the focus away from the person.
          aria-disabled={isBusy || state.status === 'choosing' || account.isBusyElsewhere || undefined}
          aria-busy={isBusy || undefined}
          onPointerEnter={(event) => {
            onPointerEnter?.(event)
            account.prefetch()
          }}
          onFocus={(event) => {
            onFocus?.(event)
            account.prefetch()
          }}
          onClick={(event) => {
            onClick?.(event)
            if (event.defaultPrevented) return
            if (state.status === 'failed') account.retry()
            else account.link()
          }}
        >
          {label(state, words) ?? children ?? words.linkAccount}
        </button>
        <LinkStatus account={account} words={words} />
      </div>
    )
  })

function isAtWork(state: LinkSessionState): boolean {
  return label(state, buttonMessages) !== null && state.status !== 'failed'
}

/** What the button says instead of what it is for; null where it is as it was. */
function label(state: LinkSessionState, words: ButtonMessages): string | null {
  switch (state.status) {
    case 'preparing':
      return state.wantsOpen ? words.linkPreparing : null
    case 'opening':
      return words.linkPreparing
    case 'open':
      return words.linkOpen
    case 'completing':
      return words.linkCompleting
    case 'failed':
      return words.retry
    default:
      return null
  }
}
