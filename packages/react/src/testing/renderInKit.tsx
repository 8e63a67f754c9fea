import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type RenderHookResult, renderHook } from '@testing-library/react'
import { BanklinkProvider, type BanklinkProviderProps } from '../provider/BanklinkProvider.tsx'
import { loadLinkScript } from '../session/adapters/script/loadLinkScript.ts'
import type { World } from './createWorld.ts'

/** A hook as an app's component uses it, over a world. */
export function renderInKit<T>(
  world: World,
  hook: () => T,
  { queryClient = new QueryClient(), ...provider }: Partial<BanklinkProviderProps> = {},
): RenderHookResult<T, unknown> {
  return renderHook(hook, {
    wrapper: ({ children }) => (
      <QueryClientProvider client={queryClient}>
        <BanklinkProvider
          backend={world.backend}
          ownerKey="owner-0"
          environment={{ clock: world.clock, loadScript: () => loadLinkScript({ clock: world.clock }) }}
          {...provider}
        >
          {children}
        </BanklinkProvider>
      </QueryClientProvider>
    ),
  })
}
