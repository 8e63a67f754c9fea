/** What is said of a small deposit that has a code in its text. */
export interface DepositsMessages {
  /** Says when to look, and for what: `$0.01`, on `Tuesday, January 6` or on `Wednesday, January 7`. */
  verifyDepositsText: (deposit: { amount: string; first: string; last: string }) => string
  /** The same where nobody knows since when it is on its way; `days` is a number of business days, such as `1–2`. */
  verifyDepositsSoonText: (amount: string, days: string) => string
}

/** English. */
export const depositsMessages: DepositsMessages = {
  verifyDepositsText: ({ amount, first, last }) =>
    `Look for a deposit of ${amount} in your bank account on ${first} or ${last}. Your code is the 3 letters after # in its description.`,
  verifyDepositsSoonText: (amount, days) =>
    `A deposit of ${amount} usually arrives within ${days} business days. Your code is the 3 letters after # in its description.`,
}
