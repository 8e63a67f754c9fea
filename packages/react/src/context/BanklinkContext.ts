'use client'
import { type LinkBackend, usageError } from '@banklink/core'
import type { QueryClient } from '@tanstack/react-query'
import { type Context, createContext, useContext } from 'react'
import type { MessageOverrides } from '../messages/Messages.ts'
import type { LinkSession } from '../session/LinkSession.ts'

/** What hooks and components read of the provider. */
export interface Banklink {
  backend: LinkBackend
  /** Empty while the app does not know who is signed in. */
  ownerKey: string
  session: LinkSession
  queryClient: QueryClient
  /** BCP 47: formats money, dates and plurals, and is what Link is asked for. */
  locale: string
  /** What the components say in place of their English words: the language's, and in place of those the app's. */
  messages: MessageOverrides
}

export const BanklinkContext: Context<Banklink | null> = createContext<Banklink | null>(null)

/**
 * The provider's parts, for your own hooks and for prefetching in a loader.
 *
 * @throws `config.provider_missing`
 */
export function useBanklink(): Banklink {
  const banklink = useContext(BanklinkContext)
  if (!banklink) throw usageError('config.provider_missing')
  return banklink
}
