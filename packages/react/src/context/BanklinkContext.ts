'use client'
import { type LinkBackend, usageError } from '@banklink/core'
import type { QueryClient } from '@tanstack/react-query'
import { type Context, createContext, useContext } from 'react'
import type { MessageOverrides } from '../messages/Messages.ts'
import type { LinkSession } from '../session/LinkSession.ts'

/** The provider's values for hooks and components. */
export interface Banklink {
  backend: LinkBackend
  /** Empty while the owner is unknown. */
  ownerKey: string
  session: LinkSession
  queryClient: QueryClient
  /** BCP 47 tag: formats money, dates and plurals, and is passed to Link. */
  locale: string
  /** Messages that override the components' English defaults: the language's, and the app's over them. */
  messages: MessageOverrides
}

export const BanklinkContext: Context<Banklink | null> = createContext<Banklink | null>(null)

/**
 * Returns the provider's values, for custom hooks and for prefetching in a loader.
 *
 * @throws `config.provider_missing` if there is no provider above.
 */
export function useBanklink(): Banklink {
  const banklink = useContext(BanklinkContext)
  if (!banklink) throw usageError('config.provider_missing')
  return banklink
}
