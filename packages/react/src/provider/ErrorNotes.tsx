import { type ReactNode, useEffect } from 'react'
import { useBanklink } from '../context/BanklinkContext.ts'
import { noteErrors } from './noteErrors.ts'

/** Runs {@link noteErrors} while the provider is mounted. Renders nothing. */
export function ErrorNotes(): ReactNode {
  const { session, queryClient } = useBanklink()
  useEffect(() => noteErrors({ session, queryClient }), [session, queryClient])
  return null
}
