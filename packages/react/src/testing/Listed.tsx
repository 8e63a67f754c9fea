import type { LinkedAccount } from '@banklink/core'
import { QueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useBanklink } from '../context/BanklinkContext.ts'
import type { MessageOverrides } from '../messages/Messages.ts'
import { BanklinkProvider } from '../provider/BanklinkProvider.tsx'
import { storyBrowser } from './storyBrowser.ts'

export interface ListedProps {
  accounts: readonly LinkedAccount[]
  messages?: MessageOverrides
  /** @default the locale of the provider around it */
  locale?: string
  children?: ReactNode
}

/** A provider whose platform lists these accounts. */
export function Listed({ accounts, messages, locale, children }: ListedProps): ReactNode {
  const around = useBanklink()
  const [queryClient] = useState(() => new QueryClient())
  const [environment] = useState(storyBrowser)
  return (
    <BanklinkProvider
      backend={{ ...around.backend, list: async () => ({ accounts }) }}
      ownerKey="owner-0"
      queryClient={queryClient}
      environment={environment}
      locale={locale ?? around.locale}
      messages={{ ...around.messages, ...messages }}
    >
      {children}
    </BanklinkProvider>
  )
}
