'use client'
import type { BanklinkError } from '@banklink/core'
import type { ReactNode } from 'react'
import type { ListMessages } from '../linked-accounts/listMessages.ts'
import { supportId } from './supportId.ts'

export interface SupportIdProps {
  error: BanklinkError | null
  words: Pick<ListMessages, 'reference'>
}

/** The ID for a support ticket, if an error has one. */
export function SupportId({ error, words }: SupportIdProps): ReactNode {
  const id = error && supportId(error)
  return id ? <small data-slot="banklink-support-id"> {words.reference(id)}</small> : null
}
