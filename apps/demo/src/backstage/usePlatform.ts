import type { MockState } from '@banklink/mock-backend'
import { QueryClient, type UseQueryResult, useMutation, useQuery } from '@tanstack/react-query'
import { readPlatform } from './mockControl.ts'

// Apart from the app's own: what stands at the platform is no business of the brand's page.
const client = new QueryClient()

/** What stands at the platform, looked at again each second while somebody looks. */
export function usePlatform(isWatched: boolean): UseQueryResult<MockState> {
  return useQuery(
    {
      queryKey: ['platform'],
      queryFn: ({ signal }) => readPlatform(signal),
      enabled: isWatched,
      refetchInterval: 1000,
      retry: false,
    },
    client,
  )
}

export interface Steering {
  /** Does something to the platform, then looks at it again. */
  steer: (work: () => Promise<unknown>) => void
  error: Error | null
}

export function useSteering(): Steering {
  const { mutate, error } = useMutation(
    {
      mutationFn: (work: () => Promise<unknown>) => work(),
      onSettled: () => client.invalidateQueries(),
    },
    client,
  )
  return { steer: (work) => mutate(work), error }
}
