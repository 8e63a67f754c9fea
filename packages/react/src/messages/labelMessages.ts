/** What names an account in a sentence. */
export interface LabelMessages {
  /** The label of an account without any data. */
  unknownInstitution: string
  /** The end of an account's number. */
  mask: (mask: string) => string
  /** A bank and the name of an account there. */
  accountAt: (institution: string, account: string) => string
}

/** English. */
export const labelMessages: LabelMessages = {
  unknownInstitution: 'Bank account',
  mask: (mask) => `••${mask}`,
  accountAt: (institution, account) => `${institution}, ${account}`,
}
