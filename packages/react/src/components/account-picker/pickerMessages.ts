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
  pickedUnavailable: (label) => `${label} can’t move money any more. Choose another account.`,
  unavailableReasons: {
    storing: 'It is being saved. That takes a moment.',
    verifying: 'It can move money once that is done, in one or two days.',
    unverified: 'It can’t move money yet.',
    removing: 'It is being removed.',
    unknown: 'It can’t move money now.',
  },
}
