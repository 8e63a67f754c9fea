import type { LinkSessionState } from '@banklink/core'
import type { ReactNode } from 'react'
import { AccountChooser } from '../../components/account-chooser/AccountChooser.tsx'
import { isConnectionOver, isDepositLocked } from '../../components/account-update/reconnectReason.ts'
import { updateMessages } from '../../components/account-update/updateMessages.ts'
import { buttonMessages } from '../../components/link-run/buttonMessages.ts'
import { LinkFailure } from '../../components/link-run/LinkFailure.tsx'
import { LinkNews } from '../../components/link-run/LinkNews.tsx'
import { LinkRunButton } from '../../components/link-run/LinkRunButton.tsx'
import type { UseLinkAccountReturn } from '../../hooks/useLinkAccount.ts'
import { useMessages } from '../../messages/useMessages.ts'

/** A run in one state, with a button and what is shown below it. */
export function ShownRun({ state, label }: { state: LinkSessionState; label?: string }): ReactNode {
  const words = { ...useMessages(buttonMessages), ...useUpdateLabel(state) }
  const run = runIn(state)
  return (
    <div data-slot="banklink-link-account" data-state={state.status}>
      {!isConnectionOver(state) && !isDepositLocked(state) && (
        <LinkRunButton
          run={run}
          words={words}
          slot="banklink-link-account-button"
          label={label ?? words.linkAccount}
          buttonRef={null}
          props={{}}
        />
      )}
      <div
        data-slot="banklink-link-status"
        data-state={state.status}
        data-outcome={state.status === 'done' ? state.outcome : undefined}
        data-slow={('isSlow' in state && state.isSlow) || undefined}
      >
        <div data-slot="banklink-link-news">
          <LinkNews state={state} />
        </div>
        {state.status === 'failed' && (
          <>
            <div data-slot="banklink-link-error">
              <LinkFailure state={state} />
            </div>
            <button type="button" data-slot="banklink-link-dismiss" data-tone="quiet">
              {words.close}
            </button>
          </>
        )}
        <AccountChooser run={run} />
      </div>
    </div>
  )
}

/** An update has its own label while the platform is asked. */
function useUpdateLabel(state: LinkSessionState): { linkCompleting: string } | undefined {
  const { updateCompleting } = useMessages(updateMessages)
  return 'request' in state && state.request.purpose !== 'link' ? { linkCompleting: updateCompleting } : undefined
}

/** What `useLinkAccount` returns in a state; its actions do nothing. */
export function runIn(state: LinkSessionState): UseLinkAccountReturn {
  const actions = { link: none, start: none, prefetch: none, retry: none, choose: none, dismiss: none }
  return { state, isBusyElsewhere: false, ...actions }
}

function none(): void {}
