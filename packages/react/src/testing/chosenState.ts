import { type AccountStatus, BanklinkError, type LinkOutcome, type LinkSessionState } from '@banklink/core'
import { storyAccount } from './storyAccounts.ts'

/** What a reader of Storybook chooses. `outcome` is of a run that is done. */
export interface ChosenState {
  status: (typeof chosenStatuses)[number]
  outcome: LinkOutcome
}

export const chosenStatuses = ['idle', 'preparing', 'open', 'completing', 'done', 'failed'] as const

const chosenOutcomes: readonly LinkOutcome[] = ['active', 'pending', 'problem']

/** Controls for both. */
export const chosenControls = {
  status: { control: 'select', options: chosenStatuses, description: 'The state of the run.' },
  outcome: { control: 'inline-radio', options: chosenOutcomes, description: 'The outcome of a run that is done.' },
} as const

const statusOf: Record<LinkOutcome, AccountStatus> = { active: 'active', pending: 'verifying', problem: 'failed' }

const unavailable = new BanklinkError('link.institution_unavailable', {
  message: 'The bank does not answer.',
  retryable: true,
})

/** The state of a run that links an account. */
export function chosenState({ status, outcome }: ChosenState): LinkSessionState {
  const request = { purpose: 'link' } as const
  const result = { linkSessionId: 'session-1', institution: null, accounts: [] }
  switch (status) {
    case 'preparing':
      return { status, request, wantsOpen: true, hasToken: false, hasScript: true, isSlow: false }
    case 'open':
      return { status, request }
    case 'completing':
      return { status, request, result, isSlow: false }
    case 'done':
      return { status, request, account: storyAccount({ name: null, status: statusOf[outcome] }), outcome }
    case 'failed':
      return {
        status,
        request,
        step: 'link',
        error: unavailable,
        result: null,
      }
    default:
      return { status: 'idle' }
  }
}
