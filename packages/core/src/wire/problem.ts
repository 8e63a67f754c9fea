import * as v from 'valibot'
import { BanklinkError } from '../errors/BanklinkError.ts'

/** An error on the wire, in the shape of RFC 9457 with our code beside. */
export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  code: string
  retryable: boolean
  /** The platform's own code, where it gave one. */
  platformCode?: string
  /** Names of the fields that are wrong. */
  fields?: readonly string[]
  /** For a support ticket: the same id is in the gateway's log. */
  requestId?: string
  /** Milliseconds to wait before trying again. */
  retryAfterMs?: number
}

const problemAnswer = v.object({
  status: v.number(),
  detail: v.string(),
  code: v.string(),
  retryable: v.boolean(),
  platformCode: v.exactOptional(v.string()),
  fields: v.exactOptional(v.array(v.string())),
  requestId: v.exactOptional(v.string()),
  retryAfterMs: v.exactOptional(v.number()),
})

/** The error that a problem body tells of, or null where the body is none. */
export function parseProblem(body: unknown): BanklinkError | null {
  const parsed = v.safeParse(problemAnswer, body)
  if (!parsed.success) return null
  const { detail, code, retryable, ...details } = parsed.output
  return new BanklinkError(code, { message: detail, retryable, details })
}
