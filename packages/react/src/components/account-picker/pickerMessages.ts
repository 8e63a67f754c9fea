import type { UnavailableReason } from '../../query/splitAccounts.ts'

/** Messages of the account picker, in addition to the accounts' own. */
export interface PickerMessages {
  pickAccount: string
  /** The chosen account can't be used for transfers any longer. */
  pickedUnavailable: (label: string) => string
  /** Why an account can't be chosen, if its next step doesn't explain it. */
  unavailableReasons: Record<Exclude<UnavailableReason, 'reconnect_required' | 'awaiting_deposits' | 'failed'>, string>
}

/** English. */
export const pickerMessages: PickerMessages = {
  pickAccount: 'Bank account',
  pickedUnavailable: (label) => `You can’t use ${label} right now. Choose another account.`,
  unavailableReasons: {
    storing: 'We’re setting it up. This takes a moment.',
    verifying: 'You can use it once it’s verified.',
    unverified: 'You can’t use it for transfers.',
    removing: 'We’re removing it.',
    unknown: 'You can’t use it for transfers right now.',
  },
}
