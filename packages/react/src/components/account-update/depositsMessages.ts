/** Messages of a small deposit whose description has a code. */
export interface DepositsMessages {
  /**
   * When the deposit arrives and where to find its code: `$0.01`, on `Tuesday, January 6` or on `Wednesday, January 7`.
   */
  verifyDepositsText: (deposit: { amount: string; first: string; last: string }) => string
  /** The same if the day it was sent is unknown; `days` is a range of business days, such as `1–2`. */
  verifyDepositsSoonText: (amount: string, days: string) => string
}

/** English. */
export const depositsMessages: DepositsMessages = {
  verifyDepositsText: ({ amount, first, last }) =>
    `Look for a deposit of ${amount} in your bank account on ${first} or ${last}. Your code is the 3 letters after # in its description.`,
  verifyDepositsSoonText: (amount, days) =>
    `A deposit of ${amount} usually arrives within ${days} business days. Your code is the 3 letters after # in its description.`,
}
