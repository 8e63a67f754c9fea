'use client'
import type { LinkBackend, LinkedAccount } from '@banklink/core'
import { QueryClient, QueryClientContext } from '@tanstack/react-query'
import { type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { observerOf } from '../hooks/observerOf.ts'
import { useLatest } from '../hooks/useLatest.ts'
import type { Language } from '../languages/Language.ts'
import type { MessageOverrides } from '../messages/Messages.ts'
import { mergeMessages } from '../messages/mergeMessages.ts'
import { accountKeys, allAccountsKey } from '../query/accountKeys.ts'
import { dropOtherOwners } from '../query/dropOtherOwners.ts'
import { createLinkSession } from '../session/createLinkSession.ts'
import type { LinkEvent } from '../session/LinkEvent.ts'
import type { LinkObserver } from '../session/LinkSession.ts'
import type { ProvidedSession } from '../session/ProvidedSession.ts'
import type { BanklinkEnvironment } from '../session/SessionContext.ts'
import { BanklinkContext, type ProvidedBanklink } from './BanklinkContext.ts'
import { checkRedirectUri } from './checkRedirectUri.ts'
import { localeOf } from './localeOf.ts'
import { useStylesheetCheck } from './useStylesheetCheck.ts'

export interface BanklinkProviderProps extends LinkObserver {
  /** Where links end up: usually `gatewayBackend({ url })`. */
  backend: LinkBackend
  /** Names the signed-in owner, such as the user's id. When it changes, everything of the one before is dropped. */
  ownerKey: string
  children?: ReactNode
  /** @default the QueryClient around this provider, else one of its own */
  queryClient?: QueryClient
  /**
   * What the components speak, and Link where the platform lets it.
   *
   * @default English
   * @example
   * import { es } from '@banklink/react/languages/es'
   */
  language?: Language
  /**
   * Whose money, dates and plurals: BCP 47, such as `es-MX`. Link is asked for it too, or for its language alone.
   *
   * @default language.locale
   */
  locale?: string
  /** Words to use in place of the language's. */
  messages?: MessageOverrides
  /** For a CSP with `script-src 'nonce-…'`. Read from the page's script tags if left out. */
  nonce?: string
  /** Hears every callback of Link, without what a person typed. */
  onEvent?: (event: LinkEvent) => void
  /**
   * Where banks send the person back to where they cannot open a window: the whole address of the page with
   * `<OAuthReturn />`, as it is registered at Plaid, without query and `#`. Left out where the platform presets it.
   */
  redirectUri?: string
  /**
   * The look is all your own: nothing is said in development where our stylesheet is missing.
   *
   * @default false
   */
  unstyled?: boolean
  /** What the kit takes from its surroundings; an argument so that a test can bring its own. */
  environment?: Partial<BanklinkEnvironment>
}

/**
 * Gives an app its Link session. Mount one, high up: it owns Link, so a dialog that closes cannot close Link, and
 * two buttons are still one Link.
 *
 * @example
 * <BanklinkProvider backend={gatewayBackend({ url: '/api/banklink' })} ownerKey={user.id}>
 *   <LinkAccountButton />
 * </BanklinkProvider>
 */
export function BanklinkProvider(props: BanklinkProviderProps): ReactNode {
  const { backend, ownerKey, children, language, messages } = props
  if (process.env.NODE_ENV !== 'production') {
    checkRedirectUri(props.redirectUri)
    // oxlint-disable-next-line react/rules-of-hooks -- a build has one or the other, for good
    useStylesheetCheck(props.unstyled)
  }
  const queryClient = useQueryClientFor(props.queryClient)
  const locale = localeOf(props.locale, language?.locale ?? 'en')
  const latest = useLatest({ ...props, queryClient, locale })

  const make = () => ({ backendId: backend.id, ownerKey, session: sessionFor(ownerKey, latest) })
  const [held, hold] = useState(make)
  let current = held
  if (held.backendId !== backend.id || held.ownerKey !== ownerKey) {
    current = make()
    hold(current)
  }
  const { session } = current

  useEffect(() => session.connect(), [session])
  useEffect(() => session.onEvent((event) => latest.current.onEvent?.(event)), [session, latest])
  useEffect(() => dropOtherOwners(queryClient, ownerKey), [queryClient, ownerKey])

  const banklink = useMemo<ProvidedBanklink>(
    () => ({
      backend,
      ownerKey,
      session,
      queryClient,
      locale,
      messages: mergeMessages(language?.messages ?? {}, messages ?? {}),
    }),
    [backend, ownerKey, session, queryClient, locale, language, messages],
  )
  return (
    <BanklinkContext.Provider value={banklink}>
      {children}
      <Engine session={session} />
    </BanklinkContext.Provider>
  )
}

/** Holds Link itself, as soon as what runs it is loaded. */
function Engine({ session }: { session: ProvidedSession }): ReactNode {
  const engine = useSyncExternalStore(session.subscribe, session.getEngine, () => null)
  return engine && <engine.PlaidHost subscribe={session.subscribe} port={engine.handler.port} />
}

type Latest = { readonly current: BanklinkProviderProps & { queryClient: QueryClient; locale: string } }

function sessionFor(ownerKey: string, latest: Latest): ProvidedSession {
  return createLinkSession({
    ownerKey,
    backend: () => latest.current.backend,
    locale: () => latest.current.locale,
    nonce: () => latest.current.nonce,
    redirectUri: () => latest.current.redirectUri,
    observer: observerOf(latest),
    onAccountsChanged: () => {
      const { backend, queryClient } = latest.current
      void queryClient.invalidateQueries({ queryKey: allAccountsKey({ backend, ownerKey }) })
    },
    knownAccounts: () => {
      const { backend, queryClient } = latest.current
      const known = queryClient.getQueryState<readonly LinkedAccount[]>(accountKeys.list({ backend, ownerKey }))
      return known?.isInvalidated ? undefined : known?.data
    },
    environment: latest.current.environment ?? {},
  })
}

function useQueryClientFor(given: QueryClient | undefined): QueryClient {
  const around = useContext(QueryClientContext)
  const [own] = useState(() => new QueryClient())
  const isOwn = !given && !around
  useEffect(() => {
    if (!isOwn) return
    own.mount()
    return () => own.unmount()
  }, [isOwn, own])
  return given ?? around ?? own
}
