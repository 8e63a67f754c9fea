/** The button's labels. */
export interface ButtonMessages {
  linkAccount: string
  linkPreparing: string
  linkOpen: string
  linkCompleting: string
  linkNotOpened: string
  retry: string
  /** Ends a run that waits for the user. */
  dismiss: string
  /** Clears the message of a failed run. */
  close: string
}

/** English. */
export const buttonMessages: ButtonMessages = {
  linkAccount: 'Link a bank account',
  linkPreparing: 'Opening…',
  linkOpen: 'Continue in the Plaid window',
  linkCompleting: 'Linking your account…',
  linkNotOpened: 'We couldn’t open Plaid. Try again in a moment.',
  retry: 'Try again',
  dismiss: 'Cancel',
  close: 'Close',
}
