import type { Step } from '@banklink/core'
import type { AnswerSchema } from '@banklink/core/wire'
import * as v from 'valibot'

/** What goes out: a status, and JSON that a schema let through. */
export interface Answer {
  status: number
  body: string
}

/** Writes an answer. Only the fields that the schema names leave, whatever the backend put beside them. */
export function toAnswer<T>(schema: AnswerSchema<T>, value: T, status = 200): Answer {
  return { status, body: JSON.stringify(v.parse(schema, value)) }
}

/** The same for a step: 202 while it is pending. */
export function toStepAnswer<T>(schema: AnswerSchema<Step<T>>, step: Step<T>, status = 200): Answer {
  return toAnswer(schema, step, step.done ? status : 202)
}

/** An answer as a response. What says `retryAfterMs` says so in `Retry-After` too. */
export function toResponse({ status, body }: Answer): Response {
  const headers = new Headers({ 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' })
  const { retryAfterMs }: { retryAfterMs?: number } = JSON.parse(body)
  if (retryAfterMs !== undefined) headers.set('Retry-After', String(Math.ceil(retryAfterMs / 1000)))
  return new Response(body, { status, headers })
}
