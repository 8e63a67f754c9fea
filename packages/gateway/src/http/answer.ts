import type { Step } from '@banklink/core'
import type { Reader } from '@banklink/core/wire'

/** A response: a status, and JSON that a reader parsed. */
export interface Answer {
  status: number
  body: string
}

/** The status of a step that is pending. */
export const pendingStatus = 202

/** Creates an answer. Only the fields that the reader names are sent, whatever else the backend returned. */
export function toAnswer<T>(read: Reader<T>, value: T, status = 200): Answer {
  return { status, body: JSON.stringify(read(value)) }
}

/** The same for a step. */
export function toStepAnswer<T>(read: Reader<Step<T>>, step: Step<T>, status = 200): Answer {
  return toAnswer(read, step, step.done ? status : pendingStatus)
}

/** Creates a response from an answer. `retryAfterMs` in its body also sets `Retry-After`. */
export function toResponse({ status, body }: Answer): Response {
  const headers = new Headers({ 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' })
  // What is done says no time to come back.
  const { retryAfterMs }: { retryAfterMs?: number } = status === pendingStatus || status >= 400 ? JSON.parse(body) : {}
  if (retryAfterMs !== undefined) headers.set('Retry-After', String(Math.ceil(retryAfterMs / 1000)))
  return new Response(body, { status, headers })
}
