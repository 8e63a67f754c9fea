'use client'
import { type ReactNode, useEffect } from 'react'
import { useBanklink } from '../context/BanklinkContext.ts'
import { onAccountsMutated } from '../query/onAccountsMutated.ts'

/** Notifies the browser's other tabs after each mutation of the owner's accounts. */
export function TellTabs(): ReactNode {
  const { backend, ownerKey, session, queryClient } = useBanklink()
  const { id } = backend
  useEffect(
    () => onAccountsMutated(queryClient, { backend: { id }, ownerKey }, session.accountsChanged),
    [queryClient, id, ownerKey, session],
  )
  return null
}
