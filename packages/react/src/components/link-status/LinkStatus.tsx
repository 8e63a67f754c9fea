'use client'
import type { LinkSessionState } from '@banklink/core'
import { type ForwardRefExoticComponent, forwardRef, type ReactNode, type RefAttributes } from 'react'
import type { UseLinkRunReturn } from '../../hooks/useLinkRun.ts'
import { LinkRegions } from '../link-run/LinkRegions.tsx'
import type { ClassNames, PartProps } from '../part/PartProps.ts'

/** The part of a run that its status needs: what `useLinkAccount`, `useReconnect` and `useVerifyDeposits` return. */
export type LinkStatusRun = Pick<UseLinkRunReturn, 'state' | 'dismiss'> & Partial<Pick<UseLinkRunReturn, 'choose'>>

export interface LinkStatusProps extends Omit<PartProps<'div', LinkSessionState>, 'children'> {
  /** The run that it tells of. */
  run: LinkStatusRun
  /** A look of your own in place of all that is inside, the regions that are read aloud among it. */
  children?: ((run: LinkStatusRun) => ReactNode) | undefined
  /** Classes for what is inside; the whole's own is `className`. */
  classNames?: ClassNames<LinkStatusSlot, LinkSessionState> | undefined
}

/**
 * `news`: how the run goes, read when the reader is free. `error`: why it failed, read at once. `dismiss`: the button
 * that puts a failure away. `chooser`: what the person has to decide.
 */
export type LinkStatusSlot = 'news' | 'error' | 'dismiss' | 'chooser'

/**
 * Says how a run of Link goes, to eyes and to screen readers alike, each state once; asks what the person has to
 * decide; and offers to put a failure away. For a button of your own; ours bring theirs.
 *
 * @example
 * const link = useLinkAccount()
 * return <><button onClick={link.start}>Link a bank account</button><LinkStatus run={link} /></>
 * @selector [data-slot="banklink-link-status"][data-state="…"] the whole, with the session's status
 * @selector [data-slot="banklink-link-status"][data-outcome="active|pending|problem"] once it is over
 * @selector [data-slot="banklink-link-status"][data-slow] while somebody has waited for a while
 * @selector [data-slot="banklink-link-news"] how it goes
 * @selector [data-slot="banklink-link-error"] why it failed
 * @selector [data-slot="banklink-link-dismiss"] puts a failure away
 * @selector [data-slot="banklink-link-framed"] says, inside another page, that some banks cannot be linked there
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
