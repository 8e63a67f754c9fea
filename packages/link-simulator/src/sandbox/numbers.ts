/** How an account that is linked by its numbers is verified. */
export type NumbersFlow = 'match' | 'automated' | 'sameDay' | 'instant'

export interface AccountNumbers {
  routingNumber: string
  accountNumber: string
}

/** The code in the text of every Sandbox deposit. */
export const depositCode = 'ABC'

/**
 * The Sandbox's numbers for a way of linking; `mask` belongs to the account whose numbers are required.
 *
 * @see https://plaid.com/docs/auth/coverage/testing/
 */
export function sandboxNumbers(flow: NumbersFlow, mask: string | null): AccountNumbers {
  return { routingNumber: routingNumbers[flow], accountNumber: `111122223333${mask ?? '0000'}` }
}

/** The user's message for invalid numbers; null if they are valid. */
export function refuseNumbers(given: AccountNumbers, known: AccountNumbers): string | null {
  if (!isRoutingNumber(given.routingNumber)) return 'A routing number has nine digits. Check it and try again.'
  if (!/^\d{4,17}$/.test(given.accountNumber)) return 'Enter an account number of 4 to 17 digits.'
  const isKnown = given.routingNumber === known.routingNumber && given.accountNumber === known.accountNumber
  return isKnown ? null : 'These numbers belong to no account. Check them and try again.'
}

const routingNumbers: Record<NumbersFlow, string> = {
  match: '021000021',
  automated: '021000021',
  sameDay: '110000000',
  instant: '333333334',
}

function isRoutingNumber(text: string): boolean {
  if (!/^\d{9}$/.test(text)) return false
  const sum = Array.from(text, Number).reduce((total, digit, index) => total + digit * ([3, 7, 1][index % 3] ?? 0), 0)
  return sum % 10 === 0
}
