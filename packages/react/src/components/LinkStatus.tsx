'use client'
import type { LinkSessionState } from '@banklink/core'
import { type ReactNode, useSyncExternalStore } from 'react'
import type { UseLinkAccountReturn } from '../hooks/useLinkAccount.ts'
import type { ButtonMessages } from '../messages/buttonMessages.ts'
import { drawPart } from '../parts/drawPart.ts'
import type { ClassNames } from '../parts/PartProps.ts'
import { useProvided } from '../provider/BanklinkContext.ts'

export interface LinkStatusProps {
  account: Pick<UseLinkAccountReturn, 'state' | 'choose' | 'dismiss'>
  words: ButtonMessages
  classNames?: ClassNames<'status' | 'error', LinkSessionState>
}

/**
 * Says how linking goes, to eyes and to screen readers alike. The two regions are always there, because a region
 * that appears together with its words is not read. What is in them comes with the engine: before it there is
 * nothing to tell but that it could not be loaded.
 */
export function LinkStatus({ account, words, classNames = {} }: LinkStatusProps): ReactNode {
  const { session } = useProvided()
  const views = useSyncExternalStore(session.subscribe, session.getEngine, () => null)?.views
  const { state } = account
  return (
    <>
      {drawPart('div', {
        state,
        own: {
          role: 'status',
          'data-slot': 'banklink-link-status',
          'data-state': state.status,
          'data-outcome': state.status === 'done' ? state.outcome : undefined,
          'data-slow': ('isSlow' in state && state.isSlow) || undefined,
          children: views && <views.LinkNews state={state} />,
        },
        given: { className: classNames.status },
      })}
      {drawPart('div', {
        state,
        own: {
          role: 'alert',
          'data-slot': 'banklink-link-error',
          children:
            state.status === 'failed' &&
            (views ? <views.LinkFailure account={account} state={state} /> : words.linkNotOpened),
        },
        given: { className: classNames.error },
      })}
      {state.status === 'choosing' && views && <views.AccountChooser account={account} state={state} />}
    </>
  )
}
