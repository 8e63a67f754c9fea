'use client'
import { OAuthReturn } from '@banklink/react'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'

/** The page of the redirect URI. */
export default function BankReturn(): ReactNode {
  const router = useRouter()
  return (
    <main>
      <OAuthReturn fallbackPath="/" onReturn={(path) => router.replace(path)} />
    </main>
  )
}
