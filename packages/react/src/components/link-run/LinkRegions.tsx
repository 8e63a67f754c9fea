'use client'
import type { LinkSessionState } from '@banklink/core'
import type { ReactNode, Ref } from 'react'
import { useSnapshot } from '../../context/useSnapshot.ts'
import { useViews } from '../../context/useViews.ts'
import { useMessages } from '../../messages/useMessages.ts'
import type { LinkStatusRun, LinkStatusSlot } from '../link-status/LinkStatus.tsx'
import { Part } from '../part/Part.tsx'
import type { ClassNames, PartProps } from '../part/PartProps.ts'
import { buttonMessages } from './buttonMessages.ts'
import { focusingRun } from './focusingRun.ts'

export interface LinkRegionsProps {
  run: LinkStatusRun
  /** Status text that overrides the kit's; `null` for the kit's. */
  news?: string | null | undefined
  /**
   * Whether the kit's button already shows the progress and the slow warning, so that the status shows only results.
   */
  hasButton?: boolean | undefined
  /** Whether another element offers a next step after a failure. */
  hasWaysOn?: boolean | undefined
  /** Replaces the content of all regions. */
  content?: ReactNode | undefined
  classNames?: ClassNames<LinkStatusSlot, LinkSessionState> | undefined
  props?: Omit<PartProps<'div', LinkSessionState>, 'children'> | undefined
  rootRef?: Ref<HTMLDivElement> | undefined
}

/**
 * The live regions of a run. Both are always rendered, because screen readers don't announce a region that is inserted
 * with its text. Buttons are outside, because a region is read as a whole. The content is part of the lazy chunk; until
 * it loads, only a failure to load it can be shown.
 */
export function LinkRegions(all: LinkRegionsProps): ReactNode {
  const { run, news, hasButton, hasWaysOn, content, classNames = {}, props, rootRef } = all
  const views = useViews()
  const words = useMessages(buttonMessages)
  const { state } = run
  const isFailed = state.status === 'failed'
  // Whoever pressed the button has the focus on it, and hears from it. Of a run that nobody pressed here, nobody would.
  const isPressed = useSnapshot(({ viewer }) => state.status !== 'idle' && viewer !== null)
  const isSaid = hasButton && isPressed && state.status !== 'done' && !isSlow(state)
  const regions = content ?? (
    <>
      <Part as="div" state={state} className={classNames.news} role="status" data-slot="banklink-link-news">
        {news ?? (views && !isSaid && <views.LinkNews state={state} />)}
      </Part>
      <Part as="div" state={state} className={classNames.error} role="alert" data-slot="banklink-link-error">
        {isFailed && (views ? <views.LinkFailure state={state} /> : words.linkNotOpened)}
      </Part>
      {(isFailed || isCancellable(state)) && !hasWaysOn && (
        <Part
          as="button"
          state={state}
          className={classNames.dismiss}
          type="button"
          data-slot="banklink-link-dismiss"
          data-tone="quiet"
          onClick={focusingRun(run.dismiss)}
        >
          {isFailed ? words.close : words.dismiss}
        </Part>
      )}
      {views && run.choose && (
        <>
          <views.AccountChooser run={run as Required<LinkStatusRun>} className={classNames.chooser} />
          <views.LinkFramed />
        </>
      )}
    </>
  )
  return (
    <Part
      as="div"
      state={state}
      props={props}
      forwardedRef={rootRef}
      // Takes the focus where no button of a run can.
      tabIndex={-1}
      data-slot="banklink-link-status"
      data-state={state.status}
      data-outcome={state.status === 'done' ? state.outcome : undefined}
      data-slow={isSlow(state) || undefined}
    >
      {regions}
    </Part>
  )
}

/** Whether to offer Cancel: the user has waited for Link, and nothing was opened yet. */
function isCancellable(state: LinkSessionState): boolean {
  return state.status !== 'completing' && isSlow(state)
}

function isSlow(state: LinkSessionState): boolean {
  return 'isSlow' in state && state.isSlow
}
