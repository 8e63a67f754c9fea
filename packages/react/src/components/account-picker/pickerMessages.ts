import type { UnavailableReason } from '../../query/splitAccounts.ts'

/** What the picker of an account says, beside the accounts themselves. */
export interface PickerMessages {
  pickAccount: string
  /** The account that was chosen can't move money any more. */
  pickedUnavailable: (label: string) => string
  /** Why an account can't be chosen, where its next step does not say so already. */
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
