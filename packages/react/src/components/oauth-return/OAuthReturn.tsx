'use client'
import type { LinkSessionState } from '@banklink/core'
import {
  type ForwardRefExoticComponent,
  forwardRef,
  type ReactNode,
  type RefAttributes,
  type SyntheticEvent,
  useRef,
} from 'react'
import { type UseOAuthReturnParameters, type UseOAuthReturnReturn, useOAuthReturn } from '../../hooks/useOAuthReturn.ts'
import { useMessages } from '../../messages/useMessages.ts'
import { canRetry } from '../link-run/canRetry.ts'
import { LinkRegions } from '../link-run/LinkRegions.tsx'
import type { LinkStatusSlot } from '../link-status/LinkStatus.tsx'
import { Part } from '../part/Part.tsx'
import type { ClassNames, PartProps } from '../part/PartProps.ts'
import { PartWithRef } from '../part/PartWithRef.tsx'
import { type ReturnMessages, returnMessages } from './returnMessages.ts'

/** State of the resumed run; `none` if the user was not redirected from a bank. */
export type OAuthReturnState = LinkSessionState | { status: 'none' }

export interface OAuthReturnProps
  extends Omit<PartProps<'div', OAuthReturnState>, 'children' | 'onError'>,
    UseOAuthReturnParameters {
  /** A function that renders custom content instead of everything inside. */
  children?: ((oauthReturn: UseOAuthReturnReturn) => ReactNode) | undefined
  /** Classes of the inner parts; the root has `className`. */
  classNames?: ClassNames<'status' | Exclude<LinkStatusSlot, 'dismiss'> | 'actions', OAuthReturnState> | undefined
}

/**
 * Handles the OAuth return: resumes Link, shows its status, then returns the user to the page where they started. Mount
 * it inside the provider, on the page of the provider's `redirectUri`.
 *
 * @example
 * <OAuthReturn onReturn={(path) => navigate(path, { replace: true })} fallbackPath="/accounts" />
 * @selector [data-slot="banklink-oauth-return"][data-state="…"] the root, with the session's status; `none`
 * without a return
 * @selector [data-slot="banklink-oauth-return-actions"] the buttons
 */
export const OAuthReturn: ForwardRefExoticComponent<OAuthReturnProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  OAuthReturnProps
>(function OAuthReturn(all, ref) {
  const { onReturn, fallbackPath, onLinked, onExit, onError, children, classNames = {}, ...props } = all
  const words = useMessages(returnMessages)
  const oauthReturn = useOAuthReturn({ onReturn, fallbackPath, onLinked, onExit, onError })
  const { state, isReturn, returnPath, goBack, retry, dismiss } = oauthReturn
  const whole = useRef<HTMLDivElement>(null)
  const shown: OAuthReturnState = isReturn === false && state.status === 'idle' ? { status: 'none' } : state
  const isRetry = offersRetry(shown)
  const isUnclear = shown.status === 'failed' && unclear.test(shown.error.code)
  const cancel = (): void => {
    dismiss()
    goBack()
  }
  const leave = (event: SyntheticEvent): void => {
    event.preventDefault()
    goBack()
  }
  // What is clicked goes away, and Link gives the focus back to where it was.
  const retryHere = (): void => {
    whole.current?.focus()
    retry()
  }
  const back = (
    <a
      href={returnPath}
      data-slot="banklink-account-action"
      data-tone={isRetry && !isUnclear ? 'quiet' : undefined}
      onClick={onReturn && leave}
    >
      {shown.status === 'done' ? words.doneOn : words.returnBack}
    </a>
  )
  const content = children ? (
    children(oauthReturn)
  ) : (
    <>
      <LinkRegions
        run={{ ...oauthReturn, dismiss: cancel }}
        news={isReturn === undefined ? words.linkPreparing : news(shown, words)}
        hasWaysOn
        classNames={classNames}
        props={{ className: classNames.status }}
      />
      {(isRetry || ways.includes(shown.status)) && (
        <Part as="div" state={shown} className={classNames.actions} data-slot="banklink-oauth-return-actions">
          {isUnclear && back}
          {isRetry && (
            <button type="button" data-tone={isUnclear ? 'quiet' : undefined} onClick={retryHere}>
              {words.retry}
            </button>
          )}
          {!isUnclear && back}
        </Part>
      )}
    </>
  )
  return (
    <PartWithRef
      as="div"
      state={shown}
      props={props}
      forwardedRef={ref}
      innerRef={whole}
      tabIndex={-1}
      data-slot="banklink-oauth-return"
      data-state={shown.status}
    >
      {content}
    </PartWithRef>
  )
})

/** The status that only this page shows; `null` if another component shows it. */
function news(state: OAuthReturnState, words: ReturnMessages): string | null {
  switch (state.status) {
    case 'none':
      return words.returnNone
    case 'idle':
    case 'resuming':
      return words.returnResuming
    // It opens by itself, so that nobody clicked changes nothing.
    case 'preparing':
      return words.linkPreparing
    case 'left':
    case 'ready':
      // Of an account that is linked already, nothing is said to be linked.
      return state.request.purpose === 'link' ? words.returnLeft : words.returnLeftUpdate
    default:
      return null
  }
}

/** Errors after which an account may be linked already: the user must check the accounts before another try. */
const unclear = /return_(used|not_found)$/

/** States in which the user can leave the page. */
const ways: readonly string[] = ['none', 'done', 'failed']

function offersRetry(state: OAuthReturnState): boolean {
  return state.status === 'left' || state.status === 'ready' || (state.status === 'failed' && canRetry(state))
}
