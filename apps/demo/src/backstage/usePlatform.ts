import type { MockState } from '@banklink/mock-backend'
import { QueryClient, type UseQueryResult, useMutation, useQuery } from '@tanstack/react-query'
import type { PlatformView } from '../../server/platformRoutes.ts'
import { mock } from '../session/mock.ts'

// Apart from the app's own: what stands at the platform is no business of the brand's page.
const client = new QueryClient()

/** The platform's state, from its mock and the demo's server. */
export interface SeenPlatform extends PlatformView {
  state: MockState
}

/** The platform's state, refetched every second while it is shown. */
export function usePlatform(owner: string, isWatched: boolean): UseQueryResult<SeenPlatform> {
  return useQuery(
    {
      queryKey: ['platform', owner],
      queryFn: async ({ signal }) => {
        const [state, view] = await Promise.all([mock.state({ signal }), readRows(signal)])
        return { ...view, state }
      },
      enabled: isWatched,
      refetchInterval: 1000,
      retry: false,
    },
    client,
  )
}

export interface Steering {
  /** Changes the platform, then refetches its state. */
  steer: (work: (control: typeof mock) => Promise<unknown>) => void
  error: Error | null
}

export function useSteering(): Steering {
  const { mutate, error } = useMutation(
    {
      mutationFn: (work: (control: typeof mock) => Promise<unknown>) => work(mock),
      onSettled: () => client.invalidateQueries(),
    },
    client,
  )
  return { steer: (work) => mutate(work), error }
}

async function readRows(signal: AbortSignal): Promise<PlatformView> {
  const response = await fetch('/demo/rows', { signal })
  if (!response.ok) throw new Error('The demo’s server did not return the platform’s state.')
  const view: PlatformView = await response.json()
  return view
}
