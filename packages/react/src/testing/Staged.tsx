import {
  BanklinkError,
  type BanklinkErrorCode,
  errorCatalog,
  type LinkBackend,
  type LinkedAccount,
} from '@banklink/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useBanklink } from '../context/BanklinkContext.ts'
import { useLinkAccount } from '../hooks/useLinkAccount.ts'
import { BanklinkProvider } from '../provider/BanklinkProvider.tsx'
import type { ExchangeStore, PendingExchange } from '../session/exchange/PendingExchange.ts'
import { storyAccount } from './storyAccounts.ts'
import { storyBrowser } from './storyBrowser.ts'

/** One moment of a Link session, for showing it without walking through Link. */
export interface Stage {
  at: 'idle' | 'preparing' | 'completing' | 'done' | 'token_failed' | 'exchange_failed'
  /** What the session ends with. */
  account?: LinkedAccount
  /** What it fails with. */
  code?: BanklinkErrorCode
}

export interface StagedProps {
  stage: Stage
  children?: ReactNode
}

/** A provider whose session is set to one moment and stays there. */
export function Staged({ stage, children }: StagedProps): ReactNode {
  const { backend, locale, messages } = useBanklink()
  const [environment] = useState(() => ({
    ...storyBrowser(),
    store: storeOf(stage, backend.id),
    loadScript: async () => {},
    // One that waits would keep the others from theirs.
    locks: undefined,
  }))
  return (
    <BanklinkProvider
      backend={backendAt(stage, backend)}
      ownerKey="owner-0"
      locale={locale}
      messages={messages}
      environment={environment}
    >
      {(stage.at === 'preparing' || stage.at === 'token_failed') && <Begin />}
      {children}
    </BanklinkProvider>
  )
}

/** Starts a run as a click does, then unmounts: any component may show a run that no mounted component started. */
function Begin(): ReactNode {
  const [hasBegun, setBegun] = useState(false)
  return hasBegun ? null : <Click onClicked={() => setBegun(true)} />
}

function Click({ onClicked }: { onClicked: () => void }): null {
  const { start } = useLinkAccount()
  const click = useRef(() => {
    start()
    onClicked()
  })
  useEffect(() => click.current(), [])
  return null
}

function backendAt({ at, account = storyAccount(), code }: Stage, backend: LinkBackend): LinkBackend {
  const never = () => new Promise<never>(() => {})
  const fail = () => Promise.reject(errorOf(code ?? 'platform.unavailable'))
  return {
    ...backend,
    begin: at === 'token_failed' ? fail : never,
    complete: {
      completing: never,
      exchange_failed: fail,
      done: async () => ({ done: true as const, value: account }),
      idle: never,
      preparing: never,
      token_failed: never,
    }[at],
  }
}

function errorOf(code: BanklinkErrorCode): BanklinkError {
  const { message, retryable } = errorCatalog[code]
  return new BanklinkError(code, { message, retryable, details: { requestId: 'req-0001' } })
}

/** A stored result of Link, which a newly loaded page completes. */
function storeOf({ at }: Stage, backendId: string): ExchangeStore {
  const isAfterLink = at === 'completing' || at === 'done' || at === 'exchange_failed'
  const records = isAfterLink ? [exchangeOf(backendId)] : []
  return {
    put: async () => {},
    claim: async () => records[0] ?? null,
    release: async () => {},
    remove: async () => {},
    all: async () => records,
  }
}

function exchangeOf(backendId: string): PendingExchange {
  return {
    id: crypto.randomUUID(),
    ownerKey: 'owner-0',
    backendId,
    request: { purpose: 'link' },
    state: 'state',
    publicToken: 'public-sandbox-1',
    result: {
      linkSessionId: 'session-1',
      institution: { id: 'ins_109508', name: 'First Platypus Bank' },
      accounts: [
        {
          id: 'account-1',
          name: 'Plaid Checking',
          mask: '0000',
          type: 'depository',
          subtype: 'checking',
          verificationStatus: null,
          currency: 'USD',
        },
      ],
    },
    createdAt: Date.now(),
    leaseUntil: 0,
  }
}
