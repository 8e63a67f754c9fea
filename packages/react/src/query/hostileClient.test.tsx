import { BanklinkError, errorCatalog, gatewayError, type LinkBackend, type LinkedAccount } from '@banklink/core'
import {
  dehydrate,
  hydrate,
  keepPreviousData,
  onlineManager,
  QueryClient,
  QueryClientProvider,
} from '@tanstack/react-query'
import { act, render, screen, waitFor, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { LinkedAccounts } from '../components/linked-accounts/LinkedAccounts.tsx'
import { useAddUnverifiedAccount } from '../hooks/useAddUnverifiedAccount.ts'
import { useCapabilities } from '../hooks/useCapabilities.ts'
import { useLinkedAccount } from '../hooks/useLinkedAccount.ts'
import { useLinkedAccounts } from '../hooks/useLinkedAccounts.ts'
import { useRemoveAccount } from '../hooks/useRemoveAccount.ts'
import { useTransferAccounts } from '../hooks/useTransferAccounts.ts'
import { BanklinkProvider } from '../provider/BanklinkProvider.tsx'
import { createWorld } from '../testing/createWorld.ts'
import { linkAccount } from '../testing/linkAccount.ts'
import { renderInKit } from '../testing/renderInKit.tsx'
import { someAccount } from '../testing/someAccount.ts'
import { readWithinMs } from './defineQuery.ts'
import { linkedAccountsQuery } from './linkedAccountsQuery.ts'

afterEach(() => {
  vi.useRealTimers()
  onlineManager.setOnline(true)
})

const fail = (): never => {
  throw new Error('a default of the host was used')
}
const never = () => new Promise<never>(() => {})

/** Everything that a host can set for all of its queries and mutations, set to what would hurt most. */
function hostileClient(): QueryClient {
  const queries = {
    placeholderData: keepPreviousData,
    initialData: [someAccount({ institution: { id: null, name: 'Bank of Defaults', logo: null } })],
    queryFn: never,
    queryKeyHashFn: () => 'every key is the same',
    persister: never,
    select: fail,
    structuralSharing: fail,
    behavior: { onFetch: fail },
    enabled: false,
    subscribed: false,
    suspense: true,
    throwOnError: true,
    networkMode: 'online' as const,
    retry: true,
    retryDelay: 1_000_000,
    retryOnMount: false,
    refetchOnMount: false,
    refetchInterval: 1,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    notifyOnChangeProps: [],
  }
  const mutations = {
    mutationFn: never,
    networkMode: 'online' as const,
    onMutate: fail,
    onSuccess: never,
    onError: fail,
    onSettled: never,
    retry: true,
    retryDelay: 1_000_000,
    scope: { id: 'one at a time' },
    throwOnError: true,
  }
  const client = new QueryClient({ defaultOptions: { queries, mutations } })
  client.setQueryDefaults(['banklink'], queries)
  client.setMutationDefaults(['banklink'], mutations)
  return client
}

function keepingPrevious(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { placeholderData: keepPreviousData } } })
}

const labelled = (name: string) => someAccount({ id: name, institution: { id: null, name, logo: null } })

/** A platform with one account, named for its owner, that answers once it is let. */
function platformOf(accounts: readonly LinkedAccount[], wait: () => Promise<unknown> = async () => {}): LinkBackend {
  const platform: Partial<LinkBackend> = {
    id: 'test',
    capabilities: () =>
      Promise.resolve({
        beginCreatesRow: false,
        redirectUri: 'preset',
        locales: null,
        currencies: null,
        addByNumbers: ['routingNumber'],
      }),
    async list() {
      await wait()
      return { accounts }
    },
    async get(id) {
      await wait()
      return accounts.find((account) => account.id === id) ?? fail()
    },
    remove: async (id) => ({ done: true, value: { ...labelled(id), status: 'removed' } }),
    addByNumbers: async () => ({ done: true, value: labelled('Added') }),
  }
  return platform as LinkBackend
}

function Provider(props: { client: QueryClient; backend: LinkBackend; ownerKey: string; children: ReactNode }) {
  const { client, ...provider } = props
  return (
    <QueryClientProvider client={client}>
      <BanklinkProvider {...provider} />
    </QueryClientProvider>
  )
}

test('behavior: no default of a hostile client applies to any query', async () => {
  const client = hostileClient()
  const useAll = () => ({
    list: useLinkedAccounts().data?.map(({ id }) => id),
    one: useLinkedAccount({ id: 'Tartan Bank' }).data?.id,
    transfer: useTransferAccounts().data?.available.length,
    can: useCapabilities().data?.redirectUri,
  })
  const { result } = renderInKit(createWorld(), useAll, {
    queryClient: client,
    backend: platformOf([labelled('Tartan Bank')]),
  })
  await waitFor(() =>
    expect(result.current).toEqual({ list: ['Tartan Bank'], one: 'Tartan Bank', transfer: 1, can: 'preset' }),
  )
})

test('behavior: no default of a hostile client applies to any mutation', async () => {
  onlineManager.setOnline(false)
  const useAll = () => ({ remove: useRemoveAccount(), add: useAddUnverifiedAccount() })
  const { result } = renderInKit(createWorld(), useAll, { queryClient: hostileClient(), backend: platformOf([]) })
  await act(async () => {
    await result.current.remove.mutateAsync('Tartan Bank')
    await result.current.add.mutateAsync({ routingNumber: '011401533', accountNumber: '1111', accountType: 'checking' })
  })
  await waitFor(() => expect(result.current.remove.status).toBe('success'))
  expect(result.current.add.status).toBe('success')
})

test('behavior: what a client persists for everything is not asked, and a restored list is its owner’s', async () => {
  const former = new QueryClient()
  await former.prefetchQuery(
    linkedAccountsQuery({ backend: platformOf([labelled('Former Bank')]), ownerKey: 'former' }),
  )
  const client = hostileClient()
  const backend = platformOf([labelled('Tartan Bank')])
  render(
    <Provider client={client} backend={backend} ownerKey="owner">
      <LinkedAccounts />
    </Provider>,
  )
  act(() => hydrate(client, dehydrate(former)))
  expect(await screen.findByText('Tartan Bank')).toBeInTheDocument()
  expect(screen.queryByText('Former Bank')).not.toBeInTheDocument()
})

test.each(['list', 'transfer', 'one'] as const)('behavior: %s never shows a former owner’s accounts', async (which) => {
  const seen: string[] = []
  function Seen({ id }: { id: string }) {
    const data = {
      list: useLinkedAccounts().data,
      transfer: useTransferAccounts().data?.available,
      one: [useLinkedAccount({ id }).data].filter((account) => account !== undefined),
    }[which]
    const names = data?.map(({ institution }) => institution.name).join() || 'nothing'
    seen.push(`${id}: ${names}`)
    return names
  }
  const client = keepingPrevious()
  const show = (ownerKey: string, backend: LinkBackend) => (
    <Provider client={client} backend={backend} ownerKey={ownerKey}>
      <Seen id={ownerKey} />
    </Provider>
  )
  const { rerender } = render(show('A', platformOf([labelled('A')])))
  await waitFor(() => expect(seen).toContain('A: A'))
  rerender(show('B', platformOf([labelled('B')], never)))
  await act(async () => {})
  expect(seen.filter((one) => one.startsWith('B'))).not.toContain('B: A')
})

test('behavior: a former id’s account is never shown', async () => {
  const backend = platformOf([labelled('A'), labelled('B')])
  let id = 'A'
  const { result, rerender } = renderInKit(createWorld(), () => useLinkedAccount({ id }).data?.id, {
    queryClient: keepingPrevious(),
    backend,
  })
  await waitFor(() => expect(result.current).toBe('A'))
  id = 'B'
  rerender()
  expect(result.current).toBeUndefined()
})

test('behavior: nothing is requested while the owner is unknown', async () => {
  const backend = platformOf([labelled('Tartan Bank')])
  const list = vi.spyOn(backend, 'list')
  const { result } = renderInKit(createWorld(), () => useLinkedAccounts({ query: { enabled: true } }), {
    backend,
    ownerKey: '',
  })
  await act(async () => {})
  expect(result.current.status).toBe('pending')
  expect(list).not.toHaveBeenCalled()
})

test.each([
  ['gateway.failed', /We couldn’t load/, 1],
  ['gateway.unexpected_answer', /We couldn’t load/, 1],
  ['gateway.unauthorized', /Sign in again/, 0],
  ['platform.unauthorized', /Contact support/, 0],
] as const)('behavior: %s is shown with a next step, and does not break the page', async (code, text, retries) => {
  const error = new BanklinkError(code, errorCatalog[code])
  const backend = platformOf([], () => Promise.reject(error))
  render(
    <Provider client={hostileClient()} backend={backend} ownerKey="owner">
      <p>The page</p>
      <LinkedAccounts />
    </Provider>,
  )
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent(text)
  expect(within(alert).queryAllByRole('button', { name: 'Try again' })).toHaveLength(retries)
  expect(screen.getByText('The page')).toBeInTheDocument()
})

test('behavior: offline has a message, and the list loads with the connection', async () => {
  onlineManager.setOnline(false)
  const backend = platformOf([labelled('Tartan Bank')], async () => {
    if (!onlineManager.isOnline()) throw gatewayError('gateway.unreachable')
  })
  const client = new QueryClient()
  render(
    <Provider client={client} backend={backend} ownerKey="owner">
      <LinkedAccounts />
    </Provider>,
  )
  client.mount()
  expect(await screen.findByRole('alert')).toBeInTheDocument()
  act(() => onlineManager.setOnline(true))
  expect(await screen.findByText('Tartan Bank')).toBeInTheDocument()
  client.unmount()
})

test('behavior: a read that is never answered ends in words and a retry', async () => {
  vi.useFakeTimers()
  let isAnswering = false
  const backend = platformOf([labelled('Tartan Bank')], () => (isAnswering ? Promise.resolve() : never()))
  render(
    <Provider client={new QueryClient()} backend={backend} ownerKey="owner">
      <LinkedAccounts />
    </Provider>,
  )
  await act(() => vi.advanceTimersByTimeAsync(readWithinMs - 1))
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  await act(() => vi.advanceTimersByTimeAsync(10))
  isAnswering = true
  act(() => screen.getByRole('button', { name: 'Try again' }).click())
  await act(() => vi.advanceTimersByTimeAsync(10))
  expect(screen.getByText('Tartan Bank')).toBeInTheDocument()
})

test('behavior: two owners on one client do not block each other', async () => {
  const client = new QueryClient()
  const releases: (() => void)[] = []
  const held = () => new Promise<void>((resolve) => void releases.push(resolve))
  render(
    <>
      <Provider client={client} backend={platformOf([labelled('First Bank')], held)} ownerKey="first">
        <LinkedAccounts />
      </Provider>
      <Provider client={client} backend={platformOf([labelled('Second Bank')], held)} ownerKey="second">
        <LinkedAccounts />
      </Provider>
    </>,
  )
  await waitFor(() => expect(releases).toHaveLength(2))
  for (const release of releases) release()
  expect(await screen.findByText('First Bank')).toBeInTheDocument()
  expect(await screen.findByText('Second Bank')).toBeInTheDocument()
})

test('behavior: what nothing shows of a former owner is dropped', async () => {
  const client = new QueryClient()
  const show = (ownerKey: string) => (
    <Provider client={client} backend={platformOf([labelled(`Bank of ${ownerKey}`)])} ownerKey={ownerKey}>
      <LinkedAccounts />
    </Provider>
  )
  const { rerender } = render(show('A'))
  await screen.findByText('Bank of A')
  rerender(show('B'))
  await screen.findByText('Bank of B')
  expect(
    JSON.stringify(
      client
        .getQueryCache()
        .getAll()
        .map(({ queryKey }) => queryKey),
    ),
  ).not.toContain('"A"')
})

test('parameters: a caller’s options apply, except those that choose the data and its source', async () => {
  const backend = platformOf([labelled('Tartan Bank')])
  const query = {
    select: (accounts: readonly LinkedAccount[]) => accounts.length,
    // Undefined is no option: ours stays.
    retry: undefined,
    queryKey: ['mine'],
    queryFn: () => [],
    queryKeyHashFn: () => 'mine',
    initialData: [labelled('Mine'), labelled('Mine')],
    placeholderData: [labelled('Mine'), labelled('Mine')],
    networkMode: 'offlineFirst',
  }
  const seen: unknown[] = []
  const { result } = renderInKit(
    createWorld(),
    () => {
      const { data } = useLinkedAccounts<number>({ query: query as object })
      seen.push(data)
      return data
    },
    { backend },
  )
  await waitFor(() => expect(result.current).toBe(1))
  expect(seen).not.toContain(2)
})

test('parameters: throwOnError and staleTime of one call apply', async () => {
  const world = createWorld()
  await linkAccount(world, { bank: 'Tartan Bank', mask: '1111' })
  const { result, rerender } = renderInKit(world, () =>
    useLinkedAccounts({ query: { staleTime: Number.POSITIVE_INFINITY, throwOnError: true } }),
  )
  await waitFor(() => expect(result.current.data).toHaveLength(1))
  rerender()
  expect(result.current.isStale).toBe(false)
})
