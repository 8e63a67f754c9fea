import type { LinkSessionState } from '@banklink/core'
import type { ErrorMessages } from '../components/link-run/linkMessages.ts'
import { leavesOpen } from './leavesOpen.ts'

export interface ErrorTexts {
  errors: ErrorMessages
  /** Link did not come, and may the next time. */
  linkNotOpened: string
}

/** What to say of a run that failed: what is known, and no more. */
export function errorText(
  { error, step }: Extract<LinkSessionState, { status: 'failed' }>,
  { errors, linkNotOpened }: ErrorTexts,
): string {
  const own = (errors as Record<string, string | undefined>)[error.code]
  if (own) return own
  if (!error.retryable) return step === 'complete' && leavesOpen(error) ? errors.notKnown : errors.final
  if (step === 'complete') return errors.notAnswered
  return step === 'link' ? errors.default : linkNotOpened
}
