import { type Answer, toResponse } from '../http/answer.ts'

/** Sends an answer, and says so where it is the one to an earlier request with the same key. */
export function replay({ replayed, ...answer }: Answer & { replayed: boolean }): Response {
  const response = toResponse(answer)
  if (replayed) response.headers.set('Idempotency-Replayed', 'true')
  return response
}
