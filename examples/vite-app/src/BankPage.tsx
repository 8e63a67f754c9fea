import { gatewayBackend } from '@banklink/backends/gateway'
import { BanklinkProvider, type Language, LinkAccountButton, LinkedAccounts, OAuthReturn } from '@banklink/react'
import { BanklinkDevtools } from '@banklink/react/devtools'
import type { ReactNode } from 'react'
import { brandWords } from './brandWords.ts'
import type { LanguageCode } from './languages.ts'

const backend = gatewayBackend({ url: '/api/banklink' })

/** The path of the redirect URI, as registered at Plaid. A server renders without it. */
const returnPath = '/bank-return'
const redirectUri = typeof window === 'undefined' ? undefined : `${window.location.origin}${returnPath}`

export interface BankPageProps {
  code: LanguageCode
  language: Language
  path: string
}

/** A user’s bank accounts, or the OAuth return. */
export function BankPage({ code, language, path }: BankPageProps): ReactNode {
  const { title, empty } = brandWords[code]
  return (
    <BanklinkProvider
      backend={backend}
      ownerKey="customer-1"
      language={language}
      messages={{ accountsEmptyText: empty }}
      {...(redirectUri && { redirectUri })}
    >
      <main>
        <h1>{title}</h1>
        {path === returnPath ? (
          <OAuthReturn fallbackPath="/" />
        ) : (
          <>
            <LinkedAccounts />
            <LinkAccountButton />
          </>
        )}
      </main>
      <BanklinkDevtools />
    </BanklinkProvider>
  )
}
