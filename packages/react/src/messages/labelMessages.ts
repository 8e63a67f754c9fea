/** What names an account in a sentence. */
export interface LabelMessages {
  /** In place of the bank's name, and of an account of which nothing is known. */
  unknownInstitution: string
  /** The end of an account's number. */
  mask: (mask: string) => string
}

/** English. */
export const labelMessages: LabelMessages = {
  unknownInstitution: 'Bank account',
  mask: (mask) => `••${mask}`,
}
