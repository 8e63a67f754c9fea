'use client'
import type { LinkBackend } from '@banklink/core'
import { QueryClient, QueryClientContext } from '@tanstack/react-query'
import { type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { type Banklink, BanklinkContext } from '../context/BanklinkContext.ts'
import { useLazy } from '../context/useLazy.ts'
import { useViews } from '../context/useViews.ts'
import { useLatest } from '../hooks/useLatest.ts'
import type { Language } from '../languages/Language.ts'
import type { MessageOverrides } from '../messages/Messages.ts'
import { mergeMessages } from '../messages/mergeMessages.ts'
import { dropOtherOwners } from '../query/dropOtherOwners.ts'
import type { LinkEvent } from '../session/LinkEvent.ts'
import type { LinkObserver } from '../session/LinkObserver.ts'
import type { BanklinkEnvironment } from '../session/SessionOptions.ts'
import { checkRedirectUri } from './checkRedirectUri.ts'
import { ErrorNotes } from './ErrorNotes.tsx'
import { localeOf } from './localeOf.ts'
import { StylesheetCheck } from './StylesheetCheck.tsx'
import { useSessionFor } from './useSessionFor.ts'

export interface BanklinkProviderProps extends LinkObserver {
  /** The backend, usually `gatewayBackend({ url })`. */
  backend: LinkBackend
  /**
   * Identifies the signed-in owner, such as the user's ID. When it changes, the previous owner's accounts are removed
   * from memory, and their stored records are kept for them. Pass nothing, `null` or `''` while your app doesn't know
   * yet who is signed in: nothing is read or written then, and an open Link stays open for 10 seconds.
   */
  ownerKey: string | null | undefined
  children?: ReactNode | undefined
  /** @default the surrounding QueryClient, or a new one */
  queryClient?: QueryClient | undefined
  /**
   * The components' language, and Link's if the platform supports it.
   *
   * @default English
   * @example
   * import { es } from '@banklink/react/languages/es'
   */
  language?: Language | undefined
  /**
   * Locale of money, dates and plurals, as a BCP 47 tag such as `es-MX`. Link uses it too, or its language only.
   *
   * @default language.locale
   */
  locale?: string | undefined
  /** Messages that override the language's. */
  messages?: MessageOverrides | undefined
  /** For a CSP with `script-src 'nonce-…'`. Read from the page's script tags by default. */
  nonce?: string | undefined
  /** Called for every Link callback, without anything the user typed. */
  onEvent?: ((event: LinkEvent) => void) | undefined
  /**
   * The redirect URI for banks that can't open a window: the full URL of the page with `<OAuthReturn />`, as registered
   * at Plaid, without query and `#`. Leave it out if the platform presets it.
   */
  redirectUri?: string | undefined
  /**
   * Whether the app styles everything itself: turns off the development warning about a missing stylesheet.
   *
   * @default false
   */
  unstyled?: boolean | undefined
  /** The kit's dependencies on its environment, for tests. */
  environment?: Partial<BanklinkEnvironment> | undefined
}

/**
 * Provides the Link session. Mount one around your app: it owns Link, so closing a dialog doesn't close Link, and two
 * buttons share one Link.
 *
 * @example
 * <BanklinkProvider backend={gatewayBackend({ url: '/api/banklink' })} ownerKey={user.id}>
 *   <LinkAccountButton />
 * </BanklinkProvider>
 */
export function BanklinkProvider(props: BanklinkProviderProps): ReactNode {
  const { backend, children, language, messages } = props
  const ownerKey = props.ownerKey || ''
  if (process.env.NODE_ENV !== 'production') checkRedirectUri(props.redirectUri)
  const queryClient = useQueryClientFor(props.queryClient)
  const locale = localeOf(props.locale, language?.locale ?? 'en')
  const latest = useLatest({ ...props, queryClient, locale })
  const session = useSessionFor({ ownerKey, backend, latest })

  useEffect(() => session.onEvent((event) => latest.current.onEvent?.(event)), [session, latest])
  useEffect(() => dropOtherOwners(queryClient, ownerKey), [queryClient, ownerKey])

  const banklink = useMemo<Banklink>(
    () => ({
      backend,
      ownerKey,
      session,
      queryClient,
      locale,
      messages: mergeMessages(language?.messages ?? {}, messages),
    }),
    [backend, ownerKey, session, queryClient, locale, language, messages],
  )
  return (
    <BanklinkContext.Provider value={banklink}>
      {children}
      <LinkHost />
      {process.env.NODE_ENV !== 'production' && <ErrorNotes />}
      {process.env.NODE_ENV !== 'production' && <StylesheetCheck isUnstyled={props.unstyled} />}
    </BanklinkContext.Provider>
  )
}

/** Renders Link and the tab messages as soon as they are loaded. */
function LinkHost(): ReactNode {
  const lazy = useLazy()
  const views = useViews()
  return (
    <>
      {lazy && <lazy.PlaidHost />}
      {views && <views.TellTabs />}
    </>
  )
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
