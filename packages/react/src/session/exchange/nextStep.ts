import {
  findDuplicate,
  type LinkedAccount,
  type LinkRequest,
  type LinkResult,
  type LinkSessionEvent,
  linkError,
} from '@banklink/core'

export interface Success {
  request: LinkRequest
  result: LinkResult
  /** Currencies that the platform takes; null where it does not ask. */
  currencies: readonly string[] | null
  /** The accounts already linked, if known and if the user has not been asked about them yet. */
  linked?: readonly LinkedAccount[]
}

/**
 * The next event after Link succeeded: the exchange is sent, the user has to decide first, or there is nothing to link.
 */
export function nextStep({ request, result, currencies, linked = [] }: Success): LinkSessionEvent {
  if (request.purpose !== 'link') return { type: 'succeeded', request, result }
  const [account, another] = result.accounts
  if (!account) return { type: 'linkFailed', error: linkError('link.account_missing') }
  if (another) return { type: 'choiceRequired', request, result, reason: 'several_accounts' }
  const { currency } = account
  if (currency && currencies?.includes(currency) === false) {
    return { type: 'linkFailed', error: linkError('link.currency_unsupported') }
  }
  const existing = findDuplicate({ institution: result.institution, account }, linked)
  if (existing) return { type: 'choiceRequired', request, result, reason: 'duplicate', existing }
  // Among one there is nothing to choose.
  if (!currency && currencies && currencies.length > 1) {
    return { type: 'choiceRequired', request, result, reason: 'currency', currencies }
  }
  return { type: 'succeeded', request, result }
}
