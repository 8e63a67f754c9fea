'use client'
import { gatewayBackend } from '@banklink/backends/gateway'
import { BanklinkProvider } from '@banklink/react'
import type { ReactNode } from 'react'
import { brandWords } from './brandWords'
import type { LanguageCode } from './languages'

const backend = gatewayBackend({ url: '/api/banklink' })

/** As it is registered at Plaid. A server renders without it. */
const redirectUri = typeof window === 'undefined' ? undefined : `${window.location.origin}/bank-return`

/** The kit’s provider. */
export function Banking({ code, children }: { code: LanguageCode; children: ReactNode }): ReactNode {
  return (
    <BanklinkProvider
      backend={backend}
      ownerKey="customer-1"
      locale={code}
      messages={{ accountsEmptyText: brandWords[code].empty }}
      {...(redirectUri && { redirectUri })}
    >
      {children}
    </BanklinkProvider>
  )
}
