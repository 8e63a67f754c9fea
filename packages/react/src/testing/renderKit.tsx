import type { LinkDriver, Scenario } from '@banklink/link-simulator'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, type RenderResult, render, waitFor } from '@testing-library/react'
import { type ReactNode, StrictMode } from 'react'
import { expect } from 'vitest'
import { LinkAccountButton, type LinkAccountButtonProps } from '../components/link-account-button/LinkAccountButton.tsx'
import { BanklinkProvider, type BanklinkProviderProps } from '../provider/BanklinkProvider.tsx'
import { loadLinkScript } from '../session/adapters/script/loadLinkScript.ts'
import type { World } from './createWorld.ts'

export interface RenderKitOptions extends Partial<BanklinkProviderProps> {
  button?: LinkAccountButtonProps
}

/** The kit as an app mounts it, over a world, in StrictMode. */
export function renderKit(world: World, options: RenderKitOptions = {}): RenderResult {
  return render(kit(world, options))
}

export function kit(world: World, { button, children, environment, ...provider }: RenderKitOptions = {}): ReactNode {
  const client = provider.queryClient ?? new QueryClient()
  return (
    <StrictMode>
      <QueryClientProvider client={client}>
        <BanklinkProvider
          backend={world.backend}
          ownerKey="owner-0"
          environment={{
            clock: world.clock,
            loadScript: () => loadLinkScript({ clock: world.clock }),
            ...environment,
          }}
          {...provider}
        >
          <LinkAccountButton {...button} />
          {children}
        </BanklinkProvider>
      </QueryClientProvider>
    </StrictMode>
  )
}

/** Links one account through an open Link, as a user does. */
export async function finishLink(world: Pick<World, 'simulator'>, accounts = ['Plaid Checking']): Promise<void> {
  const link = await openedLink(world)
  await act(() => link.acceptConsent())
  await act(() => link.chooseInstitution('First Platypus Bank'))
  await act(() => link.submitCredentials('user_good', 'pass_good'))
  await act(() => link.chooseAccounts(accounts))
  if (link.pane() !== 'closed') await act(() => link.finish())
}

/** Goes through an open Link as a scenario of the simulator tells. */
export async function playLink(world: Pick<World, 'simulator'>, scenario: Scenario): Promise<void> {
  const link = await openedLink(world)
  await act(async () => void (await scenario(link)))
}

/** Leaves an open Link at once. */
export async function leaveLink(world: Pick<World, 'simulator'>): Promise<void> {
  const link = await openedLink(world)
  await act(() => link.leave())
}

/** The Link that is open, or is about to be. Not inside `act`, which would hold back the render that opens it. */
export async function openedLink({ simulator }: Pick<World, 'simulator'>): Promise<LinkDriver> {
  await waitFor(() => expect(simulator.handlers().some(({ isOpen }) => isOpen)).toBe(true))
  return act(() => simulator.opened())
}
