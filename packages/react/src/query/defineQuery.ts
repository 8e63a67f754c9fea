import { type BanklinkError, type Call, systemClock, toBanklinkError } from '@banklink/core'
import {
  type DataTag,
  hashKey,
  type QueryKey,
  skipToken,
  type UnusedSkipTokenOptions,
  type UseQueryOptions,
} from '@tanstack/react-query'
import { pageVisibility } from '../session/adapters/page/pageVisibility.ts'
import { withTimeout } from '../session/time/withTimeout.ts'

/** Options of a query that a caller of a hook can set. The rest belongs to the kit. */
export type CallerQueryOptions<queried, key extends QueryKey, data = queried> = Partial<
  Omit<UseQueryOptions<queried, BanklinkError, data, key>, KitQueryOption>
>

type KitQueryOption = (typeof kitQueryOptions)[number]

export interface QueryDefinition<data, key extends QueryKey> extends CallerQueryOptions<data, key> {
  queryKey: key
  /** Calls the backend. */
  read: (call: Call) => Promise<data>
  initialData?: () => data | undefined
  initialDataUpdatedAt?: () => number | undefined
}

/** A query's options: the result of TanStack Query's `queryOptions`, so a key has the type of its data. */
export type KitQuery<data, key extends QueryKey> = UnusedSkipTokenOptions<data, BanklinkError, data, key> & {
  queryKey: DataTag<key, data, BanklinkError>
}

/** Milliseconds that a request may take, not counting time while the page is hidden. */
export const readWithinMs = 30_000

/**
 * Creates the options of a query on a client that belongs to the host. Sets each option, so that none of the client's
 * defaults applies. A query fails only with a `BanklinkError`, also if the backend never answers, and is not paused
 * while the browser reports that it is offline.
 */
export function defineQuery<data, key extends QueryKey>(definition: QueryDefinition<data, key>): KitQuery<data, key> {
  const { read, queryKey, ...own } = definition
  return {
    ...neutral,
    ...own,
    queryKey,
    queryFn: ({ signal }: { signal: AbortSignal }) => readInTime(read, signal),
  } as unknown as KitQuery<data, key>
}

/** Merges the caller's options over the defaults, except those that belong to the kit. */
export function withCallerOptions<queried, key extends QueryKey, data>(
  options: KitQuery<queried, key>,
  caller: CallerQueryOptions<queried, key, data> | undefined,
): UnusedSkipTokenOptions<queried, BanklinkError, data, key> {
  const given = Object.entries(caller ?? {}).filter(
    ([name, value]) => value !== undefined && !(kitQueryOptions as readonly string[]).includes(name),
  )
  return { ...options, ...Object.fromEntries(given) } as unknown as UnusedSkipTokenOptions<
    queried,
    BanklinkError,
    data,
    key
  >
}

/**
 * Options that request nothing until a condition is met, for example that there is an owner. A caller's `enabled` does
 * not change that.
 */
export function readWhen<queried, key extends QueryKey, data>(
  isReady: boolean,
  options: UnusedSkipTokenOptions<queried, BanklinkError, data, key>,
): UseQueryOptions<queried, BanklinkError, data, key> {
  return isReady ? options : { ...options, queryFn: skipToken }
}

/** Options that choose a query's data and its source, which a caller can't change. */
const kitQueryOptions = [
  'queryKey',
  'queryHash',
  'queryKeyHashFn',
  'queryFn',
  'behavior',
  'initialData',
  'initialDataUpdatedAt',
  'placeholderData',
  'networkMode',
] as const

/** Fails to compile when TanStack Query adds an option that `neutral` leaves to the host. */
type HostDefault = Exclude<keyof UseQueryOptions, 'queryKey' | 'queryHash' | 'queryFn' | `_${string}`> | 'suspense'

/** TanStack Query's behavior without any defaults, and retries for retryable errors. */
const neutral: { [option in HostDefault]: unknown } = {
  behavior: undefined,
  enabled: true,
  gcTime: 5 * 60_000,
  initialData: undefined,
  initialDataUpdatedAt: undefined,
  maxPages: undefined,
  meta: undefined,
  networkMode: 'always',
  notifyOnChangeProps: undefined,
  persister: undefined,
  placeholderData: undefined,
  queryKeyHashFn: hashKey,
  refetchInterval: false,
  refetchIntervalInBackground: false,
  refetchOnMount: true,
  refetchOnReconnect: true,
  refetchOnWindowFocus: true,
  // A read that took all of its time is not worth two more: the user decides.
  retry: (failures: number, { code, retryable }: BanklinkError) =>
    retryable && code !== 'link.answer_timeout' && failures < 2,
  retryDelay: (failures: number) => 1000 * 2 ** failures,
  retryOnMount: true,
  select: undefined,
  staleTime: 0,
  structuralSharing: true,
  subscribed: true,
  suspense: false,
  throwOnError: false,
}

function readInTime<data>(read: (call: Call) => Promise<data>, signal: AbortSignal): Promise<data> {
  const limits = { clock: systemClock, page: pageVisibility, answerWithinMs: readWithinMs }
  return withTimeout(limits, (call) => read({ signal: firstAborted(signal, call.signal) })).catch((cause: unknown) => {
    throw toBanklinkError(cause)
  })
}

/** Like `AbortSignal.any`, which some of the supported browsers lack. */
function firstAborted(...signals: readonly AbortSignal[]): AbortSignal {
  const joined = new AbortController()
  for (const signal of signals) {
    const abort = () => joined.abort(signal.reason)
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort, { once: true })
  }
  return joined.signal
}
