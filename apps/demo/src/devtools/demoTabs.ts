import { simulatorTab } from '@banklink/link-simulator/devtools'
import { mockTab } from '@banklink/mock-backend/devtools'
import type { DevtoolsTab } from '@banklink/react/devtools/production'
import type { Query, QueryClient } from '@tanstack/react-query'
import type { SignedIn } from '../../server/signIn.ts'
import { mock } from '../session/mock.ts'
import { simulator } from '../session/provideLink.ts'

// Once: what it was asked to play is played whatever the panel does meanwhile.
const linkTab = simulatorTab(simulator)

export interface DemoTabsParameters {
  signedIn: SignedIn
  queryClient: QueryClient
  /** Called after the platforms were reset. */
  onReset: () => void
}

/** The stand-ins' tabs in the developer panel: the page reflects changes made there. */
export function demoTabs({ signedIn, queryClient, onReset }: DemoTabsParameters): DevtoolsTab[] {
  const { faults } = signedIn.platform
  const platform = mockTab(mock, {
    faults,
    onChange: (change) => {
      if (change.kind === 'reset') onReset()
      if (change.kind === 'time') void queryClient.invalidateQueries({ predicate: isOfAccounts })
      // It is to be seen at once.
      const meetsList = change.kind === 'fault' && faults.find(({ name }) => name === change.name)?.meetsList
      if (meetsList) void queryClient.resetQueries({ predicate: isOfAccounts })
    },
  })
  return signedIn.link === 'simulator' ? [platform, linkTab] : [platform]
}

/** Matches accounts of every owner: the panel persists across sign-ins. */
export function isOfAccounts({ queryKey }: Pick<Query, 'queryKey'>): boolean {
  return queryKey[0] === 'banklink' && queryKey[3] === 'accounts'
}
