import type { LinkSessionState } from '@banklink/core'
import type { ErrorTexts } from './errorMessages.ts'
import { leavesOpen } from './leavesOpen.ts'

export interface RunErrorTexts {
  /** The default messages by error code, and their overrides for one kind of run. */
  errors: ErrorTexts & Record<'default' | 'notAnswered' | 'notKnown' | 'final', string>
  /** Link did not load, but may on the next attempt. */
  linkNotOpened: string
}

/** Returns the message for a failed run. It states only what is known. */
export function errorText(
  { error, step }: Extract<LinkSessionState, { status: 'failed' }>,
  { errors, linkNotOpened }: RunErrorTexts,
): string {
  const own = error.details.notice ?? (errors as Record<string, string | undefined>)[error.code]
  if (own) return own
  if (!error.retryable) return step === 'complete' && leavesOpen(error) ? errors.notKnown : errors.final
  if (step === 'complete') return errors.notAnswered
  return step === 'link' ? errors.default : linkNotOpened
}
