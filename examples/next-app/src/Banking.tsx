'use client'
import { gatewayBackend } from '@banklink/backends/gateway'
import { BanklinkProvider, type Language } from '@banklink/react'
import { BanklinkDevtools } from '@banklink/react/devtools'
import { type ComponentType, lazy, type ReactNode } from 'react'
import { brandWords } from './brandWords'
import type { LanguageCode } from './languages'

const backend = gatewayBackend({ url: '/api/banklink' })

/** As it is registered at Plaid. A server renders without it. */
const redirectUri = typeof window === 'undefined' ? undefined : `${window.location.origin}/bank-return`

export interface BankingProps {
  code: LanguageCode
  children: ReactNode
}

/** The kit’s provider, in one language. A server component passes the code, and this component loads the messages. */
export function Banking(props: BankingProps): ReactNode {
  const Provider = providers[props.code]
  return <Provider {...props} />
}

const providers: Record<LanguageCode, ComponentType<BankingProps>> = {
  en: lazy(async () => providerIn((await import('@banklink/react/languages/en')).en)),
  es: lazy(async () => providerIn((await import('@banklink/react/languages/es')).es)),
  fr: lazy(async () => providerIn((await import('@banklink/react/languages/fr')).fr)),
  de: lazy(async () => providerIn((await import('@banklink/react/languages/de')).de)),
  nl: lazy(async () => providerIn((await import('@banklink/react/languages/nl')).nl)),
}

function providerIn(language: Language): { default: ComponentType<BankingProps> } {
  return {
    default: ({ code, children }) => (
      <BanklinkProvider
        backend={backend}
        ownerKey="customer-1"
        language={language}
        messages={{ accountsEmptyText: brandWords[code].empty }}
        {...(redirectUri && { redirectUri })}
      >
        {children}
        <BanklinkDevtools />
      </BanklinkProvider>
    ),
  }
}
