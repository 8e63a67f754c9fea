'use client'
import type { LinkRequest, LinkToken } from '@banklink/core'
import { useCallback } from 'react'
import { useBanklink } from '../context/BanklinkContext.ts'

export interface UseLinkTokenReturn {
  /**
   * The link token for a request: the one at hand while it lives, else a new one, asked for once however many
   * callers wait. It rejects with a `BanklinkError` and is never asked for again by itself.
   */
  getLinkToken: (request?: LinkRequest) => Promise<LinkToken>
  /** Say so once a token of yours was used, so that the next one is new. */
  spendLinkToken: (request?: LinkRequest) => void
  /** Gets the token and Link's script ready for a click that is likely to come. */
  prefetch: (request?: LinkRequest) => void
}

/**
 * The page's link token, for those who open Link themselves. It lives outside of every query cache, because it is
 * a credential that works once.
 *
 * @example
 * const { getLinkToken, spendLinkToken } = useLinkToken()
 * const { linkToken, expiresInMs } = await getLinkToken()
 * // open Link with it yourself; after its onSuccess:
 * spendLinkToken()
 */
export function useLinkToken(): UseLinkTokenReturn {
  const { session } = useBanklink()
  return {
    getLinkToken: useCallback((request = { purpose: 'link' }) => session.getLinkToken(request), [session]),
    spendLinkToken: useCallback((request = { purpose: 'link' }) => session.spendLinkToken(request), [session]),
    prefetch: useCallback((request = { purpose: 'link' }) => session.prefetch(request), [session]),
  }
}
