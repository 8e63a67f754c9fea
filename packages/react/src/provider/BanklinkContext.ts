'use client'
import { type LinkBackend, usageError } from '@banklink/core'
import type { QueryClient } from '@tanstack/react-query'
import { type Context, createContext, useContext } from 'react'
import type { MessageOverrides } from '../messages/Messages.ts'
import type { LinkSession } from '../session/LinkSession.ts'
import type { ProvidedSession } from '../session/ProvidedSession.ts'

/** What hooks and components read of the provider. */
export interface Banklink {
  backend: LinkBackend
  ownerKey: string
  session: LinkSession
  queryClient: QueryClient
  /** BCP 47: whose money, dates and plurals are written, and what Link is asked for. */
  locale: string
  /** What the components say in place of their English words: the language's, and in place of those the app's own. */
  messages: MessageOverrides
}

/** The same for the kit's own parts, which also see of the session what apps need not. */
export interface ProvidedBanklink extends Banklink {
  session: ProvidedSession
}

export const BanklinkContext: Context<ProvidedBanklink | null> = createContext<ProvidedBanklink | null>(null)

export function useProvided(): ProvidedBanklink {
  const banklink = useContext(BanklinkContext)
  if (!banklink) throw usageError('config.provider_missing')
  return banklink
}

/**
 * The provider's parts, for your own hooks and for prefetching in a loader.
 *
 * @throws `config.provider_missing`
 */
export function useBanklink(): Banklink {
  return useProvided()
}
