import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { usePlaidLink } from 'react-plaid-link'

/** The peer: linking and listing as a page writes it by hand, without failures, returns or update mode. It stays as it is. */
export function ByHand() {
  const client = useQueryClient()
  const [token, setToken] = useState<string | null>(null)
  const accounts = useQuery({ queryKey: ['accounts'], queryFn: () => ask('GET', '/accounts') })
  const begin = useMutation({
    mutationFn: () => ask('POST', '/link-tokens'),
    onSuccess: ({ linkToken }) => setToken(linkToken),
  })
  const complete = useMutation({
    mutationFn: (body: unknown) => ask('POST', '/completions', body),
    onSuccess: () => client.invalidateQueries({ queryKey: ['accounts'] }),
  })
  const { open, ready } = usePlaidLink({
    token,
    onSuccess: (publicToken, metadata) => complete.mutate({ publicToken, metadata }),
  })
  return (
    <>
      <button type="button" disabled={begin.isPending} onClick={() => (ready ? open() : begin.mutate())}>
        Link a bank account
      </button>
      <ul>
        {accounts.data?.map(({ id, name, mask }: { id: string; name: string; mask: string }) => (
          <li key={id}>
            {name} ••{mask}
          </li>
        ))}
      </ul>
    </>
  )
}

async function ask(method: string, path: string, body?: unknown) {
  const response = await fetch(`/api${path}`, {
    method,
    headers: { 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(String(response.status))
  return response.json()
}
