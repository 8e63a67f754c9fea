'use client'
import type { LinkSessionState } from '@banklink/core'
import type { ReactNode, Ref } from 'react'
import { useSnapshot } from '../../context/useSnapshot.ts'
import { useViews } from '../../context/useViews.ts'
import { useMessages } from '../../messages/useMessages.ts'
import type { LinkStatusRun, LinkStatusSlot } from '../link-status/LinkStatus.tsx'
import { drawPart } from '../part/drawPart.ts'
import type { ClassNames, PartProps } from '../part/PartProps.ts'
import { buttonMessages } from './buttonMessages.ts'
import { focusingRun } from './focusingRun.ts'

export interface LinkRegionsProps {
  run: LinkStatusRun
  /** What is said in place of our news; null for ours. */
  news?: string | null
  /** Whether a button of ours says what is going on, so that the news are its end, and that it takes long. */
  hasButton?: boolean
  /** Whether something else leads away from a failure. */
  hasWaysOn?: boolean
  /** In place of everything. */
  look?: ReactNode
  classNames?: ClassNames<LinkStatusSlot, LinkSessionState> | undefined
  given?: Omit<PartProps<'div', LinkSessionState>, 'children'>
  rootRef?: Ref<HTMLDivElement>
}

/**
 * The regions in which a run of Link is told, whatever it is for. Both are always there, because a region that appears
 * together with its words is not read; and buttons are beside them, because what is inside is read whole. What they
 * say is loaded behind the engine: before it there is nothing to tell but that it could not be loaded.
 */
export function LinkRegions({
  run,
  news,
  hasButton,
  hasWaysOn,
  look,
  classNames = {},
  given,
  rootRef,
}: LinkRegionsProps): ReactNode {
  const views = useViews()
  const words = useMessages(buttonMessages)
  const { state } = run
  const isFailed = state.status === 'failed'
  // Whoever pressed the button has the focus on it, and hears from it. Of a run that nobody pressed here, nobody would.
  const isPressed = useSnapshot(({ viewer }) => state.status !== 'idle' && viewer !== null)
  const isSaid = hasButton && isPressed && state.status !== 'done' && !isSlow(state)
  const part = (slot: LinkStatusSlot, role: string, children: ReactNode) =>
    drawPart('div', {
      state,
      own: { role, 'data-slot': `banklink-link-${slot}`, children },
      given: { className: classNames[slot] },
    })
  const regions = look ?? (
    <>
      {part('news', 'status', news ?? (views && !isSaid && <views.LinkNews state={state} />))}
      {part('error', 'alert', isFailed && (views ? <views.LinkFailure state={state} /> : words.linkNotOpened))}
      {(isFailed || isCancellable(state)) &&
        !hasWaysOn &&
        drawPart('button', {
          state,
          own: {
            type: 'button',
            'data-slot': 'banklink-link-dismiss',
            'data-tone': 'quiet',
            onClick: focusingRun(run.dismiss),
            children: words.dismiss,
          },
          given: { className: classNames.dismiss },
        })}
      {views && run.choose && (
        <>
          <views.AccountChooser run={run as Required<LinkStatusRun>} className={classNames.chooser} />
          <views.LinkFramed />
        </>
      )}
    </>
  )
  return drawPart('div', {
    state,
    own: {
      ref: rootRef,
      // Takes the focus where no button of a run can.
      tabIndex: -1,
      'data-slot': 'banklink-link-status',
      'data-state': state.status,
      'data-outcome': state.status === 'done' ? state.outcome : undefined,
      'data-slow': isSlow(state) || undefined,
      children: regions,
    },
    given: given ?? {},
  })
}

/** The person has waited for Link for a while. Nothing was opened yet. */
function isCancellable(state: LinkSessionState): boolean {
  return (state.status === 'preparing' || state.status === 'opening') && isSlow(state)
}

function isSlow(state: LinkSessionState): boolean {
  return 'isSlow' in state && state.isSlow
}
