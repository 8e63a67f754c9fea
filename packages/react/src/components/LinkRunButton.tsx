'use client'
import type { LinkSessionState } from '@banklink/core'
import type { ComponentPropsWithoutRef, ReactNode, Ref, SyntheticEvent } from 'react'
import type { LinkRunOf } from '../hooks/useLinkRun.ts'
import type { ButtonMessages } from '../messages/buttonMessages.ts'

export type ButtonProps = Omit<ComponentPropsWithoutRef<'button'>, 'onError' | 'type'>

export interface LinkRunButtonProps extends ButtonProps {
  run: Pick<LinkRunOf, 'state' | 'isBusyElsewhere' | 'start' | 'prefetch' | 'retry'>
  words: ButtonMessages
  buttonRef: Ref<HTMLButtonElement>
}

/** A button for one run of Link. What it says and does follows the run; `children` is what it says at rest. */
export function LinkRunButton({ run, words, buttonRef, children, ...rest }: LinkRunButtonProps): ReactNode {
  const { state } = run
  const label = labelOf(state, words)
  const isBusy = !!label && state.status !== 'failed'
  return (
    <button
      {...rest}
      ref={buttonRef}
      type="button"
      // Not `disabled`: that would take the focus away from the person.
      aria-disabled={isBusy || state.status === 'choosing' || run.isBusyElsewhere || undefined}
      aria-busy={isBusy || undefined}
      onPointerEnter={after(rest.onPointerEnter, run.prefetch)}
      onFocus={after(rest.onFocus, run.prefetch)}
      onClick={after(rest.onClick, state.status === 'failed' ? run.retry : run.start)}
    >
      {label ?? children}
    </button>
  )
}

/** What the app does comes first, and can prevent the rest. */
function after<event extends SyntheticEvent>(own: ((event: event) => void) | undefined, act: () => void) {
  return (event: event) => {
    own?.(event)
    if (!event.defaultPrevented) act()
  }
}

/** What the button says instead of what it is for. */
function labelOf(state: LinkSessionState, words: ButtonMessages): string | undefined {
  if (state.status === 'preparing' && !state.wantsOpen) return undefined
  const labels: { [status in LinkSessionState['status']]?: string } = {
    preparing: words.linkPreparing,
    opening: words.linkPreparing,
    open: words.linkOpen,
    completing: words.linkCompleting,
    failed: words.retry,
  }
  return labels[state.status]
}
