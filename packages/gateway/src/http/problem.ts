import {
  type BanklinkError,
  type BanklinkErrorCode,
  errorCatalog,
  gatewayError,
  isBanklinkError,
  platformWord,
} from '@banklink/core'
import type { Problem } from '@banklink/core/wire'
import type { GatewayContext } from '../routes/GatewayEnv.ts'
import { toResponse } from './answer.ts'
import { InvalidRequest } from './InvalidRequest.ts'
import { statusOf } from './statusOf.ts'

/**
 * Creates the problem that a browser receives for an error. The text is the catalog's, never the error's own, which may
 * come from an upstream; an error without a code of Banklink becomes `gateway.failed`.
 */
export function toProblem(error: unknown, requestId: string): Problem {
  const known = isKnown(error) ? error : (gatewayError('gateway.failed') as KnownError)
  const { platformCode, fields = [], retryAfterMs, notice } = known.details
  const named = fields.filter(isWord)
  const code = platformWord(platformCode)
  return {
    type: `urn:banklink:error:${known.code}`,
    title: known.code,
    status: error instanceof InvalidRequest ? error.status : statusOf(known.code),
    detail: detailOf(known),
    code: known.code,
    retryable: known.retryable,
    requestId,
    ...(code === undefined ? {} : { platformCode: code }),
    ...(named.length > 0 ? { fields: named } : {}),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(known.code === 'gateway.paused' && notice ? { notice } : {}),
  }
}

interface KnownError extends BanklinkError {
  readonly code: BanklinkErrorCode
}

function isKnown(error: unknown): error is KnownError {
  return isBanklinkError(error) && Object.hasOwn(errorCatalog, error.code)
}

function detailOf({ code, details }: KnownError): string {
  const text = errorCatalog[code].message
  return code === 'request.invalid' && details.fields ? `${text} Fields: ${details.fields.join(', ')}.` : text
}

function isWord(text: string): boolean {
  return /^[\w.:-]{1,64}$/.test(text)
}

/** The response to a failed request. */
export function problemResponse(error: unknown, c: GatewayContext): Response {
  // The browser went away, so nobody reads this; it must not count as a failure of ours.
  if (c.req.raw.signal.aborted) return new Response(null, { status: 499 })
  const problem = toProblem(error, c.var.requestId)
  return toResponse({ status: problem.status, body: JSON.stringify(problem) })
}
