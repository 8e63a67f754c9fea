'use client'
import { type ForwardRefExoticComponent, forwardRef, type RefAttributes } from 'react'
import { useLinkAccount } from '../hooks/useLinkAccount.ts'
import { buttonMessages } from '../messages/buttonMessages.ts'
import { useMessages } from '../messages/useMessages.ts'
import type { LinkObserver } from '../session/LinkSession.ts'
import { type ButtonProps, LinkRunButton } from './LinkRunButton.tsx'
import { LinkStatus } from './LinkStatus.tsx'

export interface LinkAccountButtonProps extends ButtonProps, LinkObserver {}

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
    const { onLinked, onExit, onError, children, ...rest } = props
    const words = useMessages(buttonMessages)
    const account = useLinkAccount({ onLinked, onExit, onError } as LinkObserver)
    return (
      <div data-slot="banklink-link-account" data-state={account.state.status}>
        <LinkRunButton {...rest} run={account} words={words} buttonRef={ref} data-slot="banklink-link-account-button">
          {children ?? words.linkAccount}
        </LinkRunButton>
        <LinkStatus account={account} words={words} />
      </div>
    )
  })
