'use client'
import type { LinkedAccount } from '@banklink/core'
import {
  type ForwardedRef,
  type ForwardRefExoticComponent,
  type ReactNode,
  type RefAttributes,
  type RefObject,
  type SyntheticEvent,
  useState,
} from 'react'
import { useBanklink } from '../../context/BanklinkContext.ts'
import { useSnapshot } from '../../context/useSnapshot.ts'
import { useLinkedAccounts } from '../../hooks/useLinkedAccounts.ts'
import { counted } from '../../messages/counted.ts'
import { useMessages } from '../../messages/useMessages.ts'
import type { LinkObserver } from '../../session/LinkObserver.ts'
import { ReconnectButton, type ReconnectButtonProps } from '../account-update/ReconnectButton.tsx'
import { useStepPlace } from '../account-update/useStepPlace.ts'
import { useAccountLabel } from '../linked-account-card/useAccountNames.ts'
import { useKeptFocus } from '../linked-account-card/useKeptFocus.ts'
import { CustomContent } from '../part/CustomContent.tsx'
import { Part } from '../part/Part.tsx'
import type { ClassNames, PartProps } from '../part/PartProps.ts'
import { PartWithRef } from '../part/PartWithRef.tsx'
import { perOwner } from '../part/perOwner.tsx'
import { bannerMessages } from './bannerMessages.ts'

/** `news`: no account needs reconnecting any longer, and the status of the last reconnection is shown. */
export interface ReconnectBannerState {
  status: 'none' | 'one' | 'several' | 'news'
  /** The accounts that need reconnecting. */
  accounts: readonly LinkedAccount[]
}

export interface ReconnectBannerProps
  extends Omit<PartProps<'section', ReconnectBannerState>, 'children' | 'onError'>,
    LinkObserver {
  /**
   * Called when the user dismisses the banner; without it, the banner can't be dismissed. It reappears for an account
   * that needs reconnecting later, and on the next page load unless you don't render it there.
   * `postponed`: some accounts still need reconnecting. `read`: none does.
   */
  onDismiss?:
    | ((
        accounts: readonly LinkedAccount[],
        info: { reason: 'postponed' | 'read'; event?: SyntheticEvent | undefined },
      ) => void)
    | undefined
  /** Classes of the inner parts; the banner has `className`. */
  classNames?: ClassNames<'title' | 'dismiss', ReconnectBannerState> | undefined
  /**
   * A function that renders custom content: a `ReconnectButton` for each account, or `useReconnect`. `dismiss` hides
   * the banner and calls `onDismiss`.
   */
  children?:
    | ((state: ReconnectBannerState, actions: { dismiss: (event?: SyntheticEvent) => void }) => ReactNode)
    | undefined
}

/**
 * Place it at the top of a page. Lists the accounts that can't be used for transfers until the user signs in at the
 * bank again, with a button for each. Renders nothing until an account needs reconnecting; afterwards it shows the
 * result until it is dismissed.
 *
 * @example
 * <ReconnectBanner />
 * @selector [data-slot="banklink-reconnect-banner"][data-state="none|one|several|news"] the root
 * @selector [data-slot="banklink-reconnect-banner-title"] which accounts need reconnecting
 * @selector [data-slot="banklink-reconnect-banner-dismiss"] hides the banner
 */
export const ReconnectBanner: ForwardRefExoticComponent<ReconnectBannerProps & RefAttributes<HTMLElement>> = perOwner<
  HTMLElement,
  ReconnectBannerProps
>(BannerOfOwner)

function BannerOfOwner(all: ReconnectBannerProps & { forwardedRef: ForwardedRef<HTMLElement> }): ReactNode {
  const { onLinked, onExit, onError, onDismiss, classNames = {}, children, forwardedRef, ...props } = all
  const words = useMessages(bannerMessages)
  const labelOf = useAccountLabel()
  const { session } = useBanklink()
  const listed = useLinkedAccounts().data ?? []
  const { ref: focusRef, ...focus } = useKeptFocus<HTMLElement>()
  const [putAway, putAwayAll] = useState<readonly string[]>([])
  const [begun, begin] = useState<readonly string[]>([])

  // One that was mended meanwhile is news when it lapses again.
  const stillAway = putAway.filter((id) => !listed.some((account) => account.id === id && !needsLogin(account)))
  if (stillAway.length < putAway.length) putAwayAll(stillAway)
  const accounts = listed.filter((account) => needsLogin(account) && !stillAway.includes(account.id))
  const [next] = accounts
  const runId = useSnapshot(({ run }) => (run?.request.purpose === 'reconnect' ? run.request.accountId : null))
  // One after the other; what was begun here stays as long as there is news of it.
  const reported = listed.filter(({ id }) => id !== next?.id && id === runId && begun.includes(id))
  const shown = next ? [next, ...reported] : reported
  const status = !next ? (shown.length > 0 ? 'news' : 'none') : accounts.length > 1 ? 'several' : 'one'
  const state: ReconnectBannerState = { status, accounts }
  const dismiss = (event?: SyntheticEvent) => {
    onDismiss?.(accounts, { reason: next ? 'postponed' : 'read', event })
    putAwayAll((ids) => [...ids, ...accounts.map(({ id }) => id)])
    begin([])
    // Its account's card would show it next.
    if (reported.length > 0) session.dismiss()
  }
  const content = children ? (
    <CustomContent render={children} state={state} actions={{ dismiss }} />
  ) : (
    <>
      {shown.map((account) => (
        <BannerStep
          key={account.id}
          account={account}
          banner={focusRef}
          {...{ onLinked, onExit, onError }}
          onClick={() => begin((ids) => [...ids, account.id])}
        >
          {status === 'several' ? words.reconnectNamed(labelOf(account)) : undefined}
        </BannerStep>
      ))}
      {onDismiss && status !== 'none' && (
        <Part
          as="button"
          state={state}
          className={classNames.dismiss}
          type="button"
          data-slot="banklink-reconnect-banner-dismiss"
          data-tone="quiet"
          onClick={dismiss}
        >
          {next ? words.bannerPostpone : words.bannerDismiss}
        </Part>
      )}
    </>
  )
  return (
    <PartWithRef
      as="section"
      state={state}
      props={props}
      forwardedRef={forwardedRef}
      innerRef={focusRef}
      aria-label={status === 'none' ? undefined : words.bannerLabel}
      data-slot="banklink-reconnect-banner"
      data-state={status}
      {...focus}
    >
      {/* There before its text is, or a screen reader would not read it. */}
      <Part
        as="div"
        state={state}
        className={classNames.title}
        role="status"
        data-slot="banklink-reconnect-banner-title"
      >
        {next &&
          (status === 'several'
            ? counted(accounts.length, { say: words.bannerSeveral, locale: words.locale })
            : words.bannerOne(labelOf(next)))}
      </Part>
      {content}
    </PartWithRef>
  )
}

/** The step of an account that the banner shows, so its card and the picker don't. */
function BannerStep({ banner, ...step }: ReconnectButtonProps & { banner: RefObject<HTMLElement | null> }): ReactNode {
  useStepPlace({ place: 'banner', accountId: step.account.id, element: banner })
  return <ReconnectButton {...step} />
}

function needsLogin({ kind, nextAction }: LinkedAccount): boolean {
  return kind === 'own' && nextAction === 'reconnect'
}
