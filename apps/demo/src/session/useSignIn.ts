import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { SignedIn } from '../../server/signIn.ts'
import { provideLink } from './provideLink.ts'

const key = ['tidewell', 'session']

/** The signed-in customer and the platform, from the server. */
export function useSignedIn(): UseQueryResult<SignedIn> {
  return useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => {
      const signedIn = await ask({ signal })
      provideLink(signedIn.link)
      return signedIn
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** What is to be another one from now on. */
export interface SessionChoice {
  user?: string
  platform?: string
  direct?: boolean
}

/** Signs in another customer, or changes the platform, without a reload. */
export function useChangeSession(): UseMutationResult<SignedIn, Error, SessionChoice> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (choice: SessionChoice) =>
      ask({ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(choice) }),
    onSuccess: (signedIn) => client.setQueryData(key, signedIn),
  })
}

async function ask(init: RequestInit): Promise<SignedIn> {
  const response = await fetch('/demo/session', init)
  if (!response.ok) throw new Error('The server could not say who is signed in. Reload the page.')
  const signedIn: SignedIn = await response.json()
  return signedIn
}
