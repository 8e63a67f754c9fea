'use client'
import type { LinkSessionState } from '@banklink/core'
import { type ForwardRefExoticComponent, forwardRef, type ReactNode, type RefAttributes } from 'react'
import type { UseLinkRunReturn } from '../../hooks/useLinkRun.ts'
import { LinkRegions } from '../link-run/LinkRegions.tsx'
import type { ClassNames, PartProps } from '../part/PartProps.ts'

/** The part of a run that its status needs: a result of `useLinkAccount`, `useReconnect` or `useVerifyDeposits`. */
export type LinkStatusRun = Pick<UseLinkRunReturn, 'state' | 'dismiss'> & Partial<Pick<UseLinkRunReturn, 'choose'>>

export interface LinkStatusProps extends Omit<PartProps<'div', LinkSessionState>, 'children'> {
  /** The run to show. */
  run: LinkStatusRun
  /** A function that renders custom content instead of everything inside, including the live regions. */
  children?: ((run: LinkStatusRun) => ReactNode) | undefined
  /** Classes of the inner parts; the root has `className`. */
  classNames?: ClassNames<LinkStatusSlot, LinkSessionState> | undefined
}

/**
 * `news`: the status, announced politely. `error`: the error message, announced at once. `dismiss`: the button that
 * dismisses a failure. `chooser`: the user's decision.
 */
export type LinkStatusSlot = 'news' | 'error' | 'dismiss' | 'chooser'

/**
 * Shows the status of a Link run on screen and to screen readers, announces each state once, renders `AccountChooser`
 * when the user must decide, and offers to dismiss a failure. Use it with a custom button; the kit's buttons include
 * it.
 *
 * @example
 * const link = useLinkAccount()
 * return (
 *   <>
 *     <button onClick={link.start}>Link a bank account</button>
 *     <LinkStatus run={link} />
 *   </>
 * )
 * @selector [data-slot="banklink-link-status"][data-state="…"] the root, with the session's status
 * @selector [data-slot="banklink-link-status"][data-outcome="active|pending|problem"] after its end
 * @selector [data-slot="banklink-link-status"][data-slow] while a wait takes longer than expected
 * @selector [data-slot="banklink-link-news"] the status
 * @selector [data-slot="banklink-link-error"] the error message
 * @selector [data-slot="banklink-link-dismiss"] dismisses a failure
 * @selector [data-slot="banklink-link-framed"] the notice for a page in an iframe
 */
export const LinkStatus: ForwardRefExoticComponent<LinkStatusProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  LinkStatusProps
>(function LinkStatus({ run, children, classNames, ...props }, ref) {
  return (
    <LinkRegions
      run={run}
      classNames={classNames}
      props={props}
      rootRef={ref}
      content={children && (children(run) ?? false)}
    />
  )
})
