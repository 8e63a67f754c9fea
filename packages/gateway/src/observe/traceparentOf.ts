/** The W3C trace context of a request, if it has a valid one: `00-<trace>-<span>-<flags>`. */
export function traceparentOf(headers: Headers): { traceparent?: string } {
  const value = headers.get('traceparent')
  return value !== null && valid.test(value) ? { traceparent: value } : {}
}

const valid = /^00-(?!0{32})[\da-f]{32}-(?!0{16})[\da-f]{16}-[\da-f]{2}$/
