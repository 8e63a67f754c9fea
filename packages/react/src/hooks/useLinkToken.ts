'use client'
import type { LinkRequest, LinkToken } from '@banklink/core'
import { useCallback } from 'react'
import { useBanklink } from '../context/BanklinkContext.ts'

export interface UseLinkTokenReturn {
  /**
   * Returns the link token for a request: the current one while it is valid, otherwise a new one. Concurrent callers
   * share one request. Rejects with a `BanklinkError` and doesn't retry.
   */
  getLinkToken: (request?: LinkRequest) => Promise<LinkToken>
  /** Call it after you used a token, so that the next call returns a new one. */
  spendLinkToken: (request?: LinkRequest) => void
  /** Loads the token and Link's script before a likely click. */
  prefetch: (request?: LinkRequest) => void
}

/**
 * Returns the page's link token, for apps that open Link themselves. The token is in no query cache, because it is a
 * single-use credential.
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
