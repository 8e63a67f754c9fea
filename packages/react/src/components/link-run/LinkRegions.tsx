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
  /** What is said in place of our news; null for ours. */
  news?: string | null | undefined
  /** Whether a button of ours says what is going on, so that the news are its end, and that it takes long. */
  hasButton?: boolean | undefined
  /** Whether something else leads away from a failure. */
  hasWaysOn?: boolean | undefined
  /** In place of everything. */
  content?: ReactNode | undefined
  classNames?: ClassNames<LinkStatusSlot, LinkSessionState> | undefined
  props?: Omit<PartProps<'div', LinkSessionState>, 'children'> | undefined
  rootRef?: Ref<HTMLDivElement> | undefined
}

/**
 * The regions in which a run of Link is told, whatever it is for. Both are always there, because a region that appears
 * together with its words is not read; and buttons are beside them, because what is inside is read whole. What they
 * say is loaded behind the engine: before it there is nothing to tell but that it could not be loaded.
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
          {words.dismiss}
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

/** The person has waited for Link for a while. Nothing was opened yet. */
function isCancellable(state: LinkSessionState): boolean {
  return (state.status === 'preparing' || state.status === 'opening') && isSlow(state)
}

function isSlow(state: LinkSessionState): boolean {
  return 'isSlow' in state && state.isSlow
}
