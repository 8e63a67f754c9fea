'use client'
import type { LinkSessionState } from '@banklink/core'
import type { ReactNode, Ref } from 'react'
import type { UseLinkRunReturn } from '../../hooks/useLinkRun.ts'
import { Part } from '../part/Part.tsx'
import type { PartProps } from '../part/PartProps.ts'
import type { ButtonMessages } from './buttonMessages.ts'
import { canRetry } from './canRetry.ts'

export type ButtonProps = Omit<PartProps<'button', LinkSessionState>, 'onError' | 'type'>

export interface LinkRunButtonProps {
  run: Pick<UseLinkRunReturn, 'state' | 'isBusyElsewhere' | 'start' | 'prefetch' | 'retry'>
  words: Omit<ButtonMessages, 'close'>
  slot: string
  /** The initial label. */
  label: ReactNode
  /** The accessible name, if the initial label is not enough. */
  name?: string | undefined
  buttonRef: Ref<HTMLButtonElement>
  props: ButtonProps
}

/** A button for one run of Link. Its label and action depend on the run's state. */
export function LinkRunButton(all: LinkRunButtonProps): ReactNode {
  const { run, words, slot, label, name, buttonRef } = all
  const { children, ...props } = all.props
  const { state } = run
  const news = labelOf(state, words)
  const isBusy = !!news && state.status !== 'failed'
  return (
    <Part
      as="button"
      state={state}
      props={props}
      forwardedRef={buttonRef}
      data-slot={slot}
      type="button"
      // Not `disabled`: that would take the focus away from the person.
      aria-disabled={isBusy || state.status === 'choosing' || run.isBusyElsewhere || undefined}
      aria-busy={isBusy || undefined}
      // For what the button does, and not for what is going on.
      aria-label={news ? undefined : name}
      onPointerEnter={run.prefetch}
      onFocus={run.prefetch}
      onClick={state.status === 'failed' ? run.retry : run.start}
    >
      {news ?? children ?? label}
    </Part>
  )
}

/** The button's label while its run is in progress. */
function labelOf(state: LinkSessionState, words: Omit<ButtonMessages, 'close'>): string | undefined {
  if (state.status === 'preparing' && !state.wantsOpen) return undefined
  const labels: { [status in LinkSessionState['status']]?: string | undefined } = {
    preparing: words.linkPreparing,
    opening: words.linkPreparing,
    open: words.linkOpen,
    completing: words.linkCompleting,
    failed: canRetry(state) ? words.retry : undefined,
  }
  return labels[state.status]
}
