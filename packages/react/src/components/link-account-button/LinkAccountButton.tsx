'use client'
import type { LinkSessionState } from '@banklink/core'
import { type ForwardRefExoticComponent, forwardRef, type ReactNode, type RefAttributes } from 'react'
import { type UseLinkAccountReturn, useLinkAccount } from '../../hooks/useLinkAccount.ts'
import { useMessages } from '../../messages/useMessages.ts'
import type { LinkObserver } from '../../session/LinkObserver.ts'
import { buttonMessages } from '../link-run/buttonMessages.ts'
import { LinkRegions } from '../link-run/LinkRegions.tsx'
import { type ButtonProps, LinkRunButton } from '../link-run/LinkRunButton.tsx'
import type { LinkStatusSlot } from '../link-status/LinkStatus.tsx'
import { Part } from '../part/Part.tsx'
import type { ClassNames } from '../part/PartProps.ts'

export interface LinkAccountButtonProps extends Omit<ButtonProps, 'children'>, LinkObserver {
  /** The button's label, or a function that renders custom content instead of the button and its status. */
  children?: ReactNode | ((link: UseLinkAccountReturn) => ReactNode) | undefined
  /** Classes of the parts around the button; the button has `className`. */
  classNames?: ClassNames<'root' | 'status' | LinkStatusSlot, LinkSessionState> | undefined
}

/**
 * Renders a button that links a bank account, with the run's status below it. Prefetches on hover and focus; a click
 * before everything is loaded opens Link as soon as it is.
 *
 * @example
 * <LinkAccountButton onLinked={(account, { outcome }) => console.log(account.mask, outcome)} />
 * @selector [data-slot="banklink-link-account"][data-state="…"] the root, with the session's status
 * @selector [data-slot="banklink-link-account-button"] the button
 */
export const LinkAccountButton: ForwardRefExoticComponent<LinkAccountButtonProps & RefAttributes<HTMLButtonElement>> =
  forwardRef<HTMLButtonElement, LinkAccountButtonProps>(function LinkAccountButton(props, ref) {
    const { onLinked, onExit, onError, children, classNames = {}, ...rest } = props
    const words = useMessages(buttonMessages)
    const link = useLinkAccount({ onLinked, onExit, onError })
    const { state } = link
    const content =
      typeof children === 'function' ? (
        children(link)
      ) : (
        <>
          <LinkRunButton
            run={link}
            words={words}
            slot="banklink-link-account-button"
            label={words.linkAccount}
            buttonRef={ref}
            props={{ ...rest, children }}
          />
          <LinkRegions run={link} hasButton classNames={classNames} props={{ className: classNames.status }} />
        </>
      )
    return (
      <Part
        as="div"
        state={state}
        className={classNames.root}
        data-slot="banklink-link-account"
        data-state={state.status}
      >
        {content}
      </Part>
    )
  })
