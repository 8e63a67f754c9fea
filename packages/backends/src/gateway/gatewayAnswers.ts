import { type BanklinkError, type ErrorDetails, type GatewayErrorCode, gatewayError } from '@banklink/core'
import { followedAnswer, linkedAccountAnswer, linkTokenAnswer, parseProblem, stepAnswer } from '@banklink/core/wire'

// What reads the gateway's answers. A page loads it while its first request is on its way.
export {
  accountPageAnswer as accountPage,
  capabilitiesAnswer as capabilities,
  linkedAccountAnswer as account,
} from '@banklink/core/wire'
export const tokenStep = stepAnswer(linkTokenAnswer)
export const accountStep = stepAnswer(linkedAccountAnswer)
export const anyStep = stepAnswer(followedAnswer)
export const nothing = (): undefined => undefined

/** Returns the error in an answer: the gateway's own, or one for its status. */
export function toError({ status, headers }: Response, json: unknown): BanklinkError {
  const details: ErrorDetails = { status }
  const seconds = Number(headers.get('Retry-After') ?? Number.NaN)
  if (seconds >= 0) details.retryAfterMs = seconds * 1000
  const requestId = headers.get('X-Request-Id')
  if (requestId) details.requestId = requestId
  const problem = parseProblem(json)
  if (!problem) return gatewayError(codeFor(status), { details })
  Object.assign(problem.details, { ...details, ...problem.details })
  return problem
}

function codeFor(status: number): GatewayErrorCode {
  if (status === 401) return 'gateway.unauthorized'
  if (status === 429) return 'gateway.rate_limited'
  return status > 499 ? 'gateway.failed' : 'gateway.unexpected_answer'
}
