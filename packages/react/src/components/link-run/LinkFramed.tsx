'use client'
import type { ReactNode } from 'react'
import { useSnapshot } from '../../context/useSnapshot.ts'
import { useMessages } from '../../messages/useMessages.ts'
import { linkMessages } from './linkMessages.ts'

/**
 * Says, where the page is shown inside another one, that some banks cannot be linked there, and leads to the page in a
 * tab of its own: Link keeps no place in a frame while the person is at a bank.
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
