import { BanklinkError } from '../errors/BanklinkError.ts'
import { boolean, listOf, number, objectOf, optional, string } from './Reader.ts'

/** An error on the wire, in the shape of RFC 9457 with Banklink's code. */
export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  code: string
  retryable: boolean
  /** The platform's own code, if there is one. */
  platformCode?: string
  /** Names of the invalid fields. */
  fields?: readonly string[]
  /** For a support ticket: the same id is in the gateway's log. */
  requestId?: string
  /** Milliseconds to wait before trying again. */
  retryAfterMs?: number
  /** Text for the user. */
  notice?: string
}

const problemAnswer = objectOf<Omit<Problem, 'type' | 'title'>>({
  status: number,
  detail: string,
  code: string,
  retryable: boolean,
  platformCode: optional(string),
  fields: optional(listOf(string)),
  requestId: optional(string),
  retryAfterMs: optional(number),
  notice: optional((sent, path) => string(sent, path).slice(0, 300)),
})

/** Returns the error in a problem body, or null if the body is not a problem. */
export function parseProblem(body: unknown): BanklinkError | null {
  try {
    const { detail, code, retryable, ...details } = problemAnswer(body)
    return new BanklinkError(code, { message: detail, retryable, details })
  } catch {
    return null
  }
}
