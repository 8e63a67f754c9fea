'use client'
import type { LinkBackend } from '@banklink/core'
import type { QueryClient } from '@tanstack/react-query'
import { useEffect, useInsertionEffect, useState } from 'react'
import { observerOf } from '../hooks/observerOf.ts'
import { type AccountScope, allAccountsKey } from '../query/accountKeys.ts'
import { cachedAccounts } from '../query/cachedAccounts.ts'
import { createLinkSession } from '../session/createLinkSession.ts'
import type { LinkSession } from '../session/LinkSession.ts'
import { isSameOwner, type Owner } from '../session/Owner.ts'
import type { BanklinkProviderProps } from './BanklinkProvider.tsx'

export interface SessionParameters {
  /** Empty while it is unknown. */
  ownerKey: string
  backend: LinkBackend
  latest: Latest
}

type Latest = { readonly current: BanklinkProviderProps & { queryClient: QueryClient; locale: string } }

/**
 * One session for each owner and backend. A session created before the owner was known becomes that owner's; while the
 * owner is unknown again it stays theirs; another owner has another session.
 */
export function useSessionFor({ ownerKey, backend, latest }: SessionParameters): LinkSession {
  const owner: Owner | null = ownerKey ? { ownerKey, backendId: backend.id } : null
  const [made, make] = useState(() => ({ owner, session: sessionFor(backend, latest) }))
  let current = made
  if (owner && !isSameOwner(made.owner, owner)) {
    current = { owner, session: made.owner ? sessionFor(backend, latest) : made.session }
    make(current)
  }
  const { session } = current
  const boundTo = current.owner

  // A run calls the newest backend of its own owner, and never another's.
  useInsertionEffect(() => {
    if (!boundTo || isSameOwner(boundTo, owner)) session.setBackend(backend)
  })
  useEffect(() => session.connect(), [session])
  const isKnown = owner !== null
  useEffect(() => session.setOwner(isKnown ? boundTo : null), [session, isKnown, boundTo])
  useEffect(
    () => () => {
      // What was not sent yet waits until this owner is back.
      if (boundTo && latest.current.ownerKey !== boundTo.ownerKey) session.setOwner(null)
    },
    [session, boundTo, latest],
  )
  return session
}

function sessionFor(backend: LinkBackend, latest: Latest): LinkSession {
  return createLinkSession({
    backend,
    locale: () => latest.current.locale,
    nonce: () => latest.current.nonce,
    redirectUri: () => latest.current.redirectUri,
    observer: observerOf(latest),
    onAccountsChanged(owner) {
      void latest.current.queryClient.invalidateQueries({ queryKey: allAccountsKey(scopeOf(owner)) })
    },
    cachedAccounts: (owner) => cachedAccounts(latest.current.queryClient, scopeOf(owner)),
    loadEffects: () => latest.current.environment?.loadEngine?.() ?? import('../lazy.ts'),
    environment: latest.current.environment ?? {},
  })
}

function scopeOf({ ownerKey, backendId }: Owner): AccountScope {
  return { ownerKey, backend: { id: backendId } }
}
