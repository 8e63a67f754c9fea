import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { SignedIn } from '../../server/signIn.ts'

const key = ['tidewell', 'session']

/** Who is signed in, as the server says. */
export function useSignedIn(): UseQueryResult<SignedIn> {
  return useQuery({ queryKey: key, queryFn: ({ signal }) => ask({ signal }), staleTime: Number.POSITIVE_INFINITY })
}

/** Signs somebody else in, without a reload. */
export function useSwitchPerson(): UseMutationResult<SignedIn, Error, string> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (user: string) =>
      ask({ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ user }) }),
    onSuccess: (signedIn) => client.setQueryData(key, signedIn),
  })
}

async function ask(init: RequestInit): Promise<SignedIn> {
  const response = await fetch('/demo/session', init)
  if (!response.ok) throw new Error('The server could not say who is signed in. Reload the page.')
  const signedIn: SignedIn = await response.json()
  return signedIn
}
