/** Messages of the account picker, in addition to the accounts' own. */
export interface PickerMessages {
  pickAccount: string
  /** The chosen account can't be used for transfers any longer. */
  pickedUnavailable: (label: string) => string
}

/** English. */
export const pickerMessages: PickerMessages = {
  pickAccount: 'Bank account',
  pickedUnavailable: (label) => `You can’t use ${label} right now. Choose another account.`,
}
