import * as v from 'valibot'

/** A fault of the next request that matches. The body of `POST /control/faults` has the same shape. */
export interface Fault {
  /** The method, such as `POST`. Absent: any. */
  method?: string
  /**
   * The start of the path, such as `/bond/api/v0/accounts`, or a pattern for the whole path: `*` matches anything but a
   * slash, `**` anything. Absent: any path of a platform or of Link.
   */
  path?: string
  /**
   * Only requests that have a body, or only requests without one: at Bond that distinguishes an exchange from a token.
   */
  with_body?: boolean
  /** The HTTP status to answer with instead; nothing is done. */
  status?: number
  /** The body of the answer, as JSON. Absent: an error in the platform's shape. */
  body?: unknown
  /** Headers of that answer, such as `Retry-After`. */
  headers?: Record<string, string>
  /** Milliseconds of real time to wait first. The mock's clock doesn't move. */
  delay_ms?: number
  /** Carries the request out and then breaks the connection. In process, `fetch` rejects with a `TypeError`. */
  lose_answer?: boolean
  /** Delivers the request twice, as a retrying proxy does; the caller gets the second response. */
  duplicate?: boolean
  /**
   * The number of requests to affect.
   *
   * @default 1
   */
  times?: number
}

export const faultSchema: v.GenericSchema<unknown, Fault> = v.strictObject({
  method: v.exactOptional(v.string()),
  path: v.exactOptional(v.string()),
  with_body: v.exactOptional(v.boolean()),
  status: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599))),
  body: v.exactOptional(v.unknown()),
  headers: v.exactOptional(v.record(v.string(), v.string())),
  delay_ms: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
  lose_answer: v.exactOptional(v.boolean()),
  duplicate: v.exactOptional(v.boolean()),
  times: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
})

/** Whether a fault matches this request. */
export function matchesFault(fault: Fault, request: { method: string; path: string; hasBody: boolean }): boolean {
  if (fault.method !== undefined && fault.method.toUpperCase() !== request.method) return false
  if (fault.with_body !== undefined && fault.with_body !== request.hasBody) return false
  if (fault.path === undefined) return true
  return fault.path.includes('*') ? toPattern(fault.path).test(request.path) : request.path.startsWith(fault.path)
}

function toPattern(glob: string): RegExp {
  const source = glob
    .split(/(\*\*|\*)/)
    .map((part) => (part === '**' ? '.*' : part === '*' ? '[^/]*' : part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&')))
    .join('')
  return new RegExp(`^${source}$`)
}
