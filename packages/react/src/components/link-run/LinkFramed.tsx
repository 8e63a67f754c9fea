'use client'
import type { ReactNode } from 'react'
import { useSnapshot } from '../../context/useSnapshot.ts'
import { useMessages } from '../../messages/useMessages.ts'
import { linkMessages } from './linkMessages.ts'

/**
 * On a page in an iframe: explains that some banks can't be linked there, and links to the page in a new tab. Link
 * loses its state in an iframe while the user is at the bank.
 *
 * @see https://plaid.com/docs/link/oauth/
 */
export function LinkFramed(): ReactNode {
  const isFramed = useSnapshot((snapshot) => snapshot.isFramed)
  const words = useMessages(linkMessages)
  if (!isFramed) return null
  return (
    <p data-slot="banklink-link-framed">
      {words.linkFramed}{' '}
      <a href={location.href} target="_blank" rel="noreferrer">
        {words.linkOwnTab}
      </a>
    </p>
  )
}
