import type { UpstreamCall } from './UpstreamCall.ts'

export interface ObservedFetchOptions {
  request: Pick<UpstreamCall, 'requestId' | 'traceparent'>
  onUpstream: (call: UpstreamCall) => unknown
  clock: { now(): number }
  fetch?: typeof globalThis.fetch
}

/** A `fetch` that reports the result of each request. A report that fails doesn't fail the request. */
export function observedFetch(options: ObservedFetchOptions): typeof globalThis.fetch {
  const { request, onUpstream, clock, fetch = globalThis.fetch } = options
  const attempts = new Map<string, number>()
  return async (input, init) => {
    const { url, method } = input instanceof Request ? input : { url: String(input), method: init?.method ?? 'GET' }
    const what = `${method} ${url}`
    const attempt = (attempts.get(what) ?? 0) + 1
    attempts.set(what, attempt)
    const startedAt = clock.now()
    const tell = (status: number | null): void => {
      const { host, pathname } = new URL(url)
      const operation = `${method} ${withoutIds(pathname)}`
      const call = { ...request, platform: host, operation, status, startedAt, attempt }
      silently(() => onUpstream({ ...call, durationMs: clock.now() - startedAt }))
    }
    try {
      const response = await fetch(input, init)
      tell(response.status)
      return response
    } catch (error) {
      tell(null)
      throw error
    }
  }
}

/** Parts that may identify an account or a user: four digits, many characters, or what is no word. */
function withoutIds(path: string): string {
  return path
    .split('/')
    .map((part) => (/\d{4}|.{25}|[^\w.-]/.test(part) ? ':id' : part))
    .join('/')
}

function silently(tell: () => unknown): void {
  try {
    void Promise.resolve(tell()).catch(() => undefined)
  } catch {
    // Whoever watches must not stop what is watched.
  }
}
