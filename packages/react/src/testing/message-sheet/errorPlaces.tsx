import {
  BanklinkError,
  type BanklinkErrorCode,
  errorCatalog,
  type LinkSessionState,
  type LinkStep,
} from '@banklink/core'
import type { Messages } from '../../messages/Messages.ts'
import type { MessagePlace } from './MessagePlace.ts'
import { ShownRun } from './ShownRun.tsx'

type Purpose = 'link' | 'reconnect' | 'verify_deposits'

/** Every failure of a link. */
export function linkErrorPlaces({ errors, linkErrors }: Messages): MessagePlace[] {
  return [
    ...Object.keys(linkErrors).map((name) => placeOf(`linkErrors.${name}`, { ...caseOf(name), purpose: 'link' })),
    ...Object.keys(errors).map((name) => placeOf(`errors.${name}`, { ...caseOf(name), purpose: 'link' })),
    placeOf('linkNotOpened', { code: 'link.script_failed', step: 'script', purpose: 'link' }),
  ]
}

/** Every failure of a reconnect, and of a code. */
export function updateErrorPlaces({
  updateErrors,
  updateReasons,
  reconnect,
  verifyDeposits,
}: Messages): MessagePlace[] {
  const locked = { plaidCode: 'TOO_MANY_VERIFICATION_ATTEMPTS', purpose: 'verify_deposits' } as const
  return [
    ...Object.keys(updateErrors).map((name) =>
      placeOf(`updateErrors.${name}`, { ...caseOf(name), purpose: 'reconnect', label: reconnect }),
    ),
    ...Object.keys(updateReasons).map((plaidCode) =>
      placeOf(`updateReasons.${plaidCode}`, {
        ...caseOf('default'),
        plaidCode,
        purpose: 'reconnect',
        label: reconnect,
      }),
    ),
    placeOf('depositsLocked', { ...caseOf('default'), ...locked, label: verifyDeposits }),
  ]
}

interface Failure {
  code: BanklinkErrorCode
  step: LinkStep
  purpose: Purpose
  plaidCode?: string
  label?: string
}

function placeOf(name: string, { code, step, purpose, plaidCode, label }: Failure): MessagePlace {
  const { message, retryable } = errorCatalog[code]
  const details = { requestId: 'req-0001', ...(plaidCode && { plaidCode }) }
  const error = new BanklinkError(code, { message, retryable, details })
  const request = purpose === 'link' ? { purpose } : { purpose, accountId: 'account-1' }
  const state: LinkSessionState = { status: 'failed', request, step, error, result: null }
  return { names: [name], children: <ShownRun state={state} {...(label && { label })} /> }
}

/** An error that has the message of a name. */
function caseOf(name: string): Pick<Failure, 'code' | 'step'> {
  return cases[name] ?? { code: name as BanklinkErrorCode, step: 'complete' }
}

const cases: Record<string, Pick<Failure, 'code' | 'step'>> = {
  default: { code: 'link.failed', step: 'link' },
  notAnswered: { code: 'platform.unavailable', step: 'complete' },
  notKnown: { code: 'unexpected', step: 'complete' },
  final: { code: 'platform.rejected', step: 'complete' },
}
