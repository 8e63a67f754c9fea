import { LinkAccountButton, LinkedAccounts } from '@banklink/react'
import type { ReactNode } from 'react'
import { brandWords } from '@/brandWords'
import { chooseLanguage } from '@/languages'

/** A user’s bank accounts, rendered on the server. */
export default async function Page({ params }: { params: Promise<{ language: string }> }): Promise<ReactNode> {
  const { language } = await params
  return (
    <main>
      <h1>{brandWords[chooseLanguage(language)].title}</h1>
      <LinkedAccounts />
      <LinkAccountButton />
    </main>
  )
}
