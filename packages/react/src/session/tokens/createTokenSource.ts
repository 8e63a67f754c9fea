import {
  type Capabilities,
  isBanklinkError,
  isSameRequest,
  type LinkBackend,
  type LinkRequest,
  type LinkToken,
  type Pending,
} from '@banklink/core'
import type { Visibility } from '../adapters/page/pageVisibility.ts'
import type { EffectContext } from '../EffectContext.ts'
import { pollUntilDone } from '../time/pollUntilDone.ts'
import { withTimeout } from '../time/withTimeout.ts'
import { localeFor } from './localeFor.ts'

/** Asks the platform for a link token, and waits until it is there. */
export type TokenSource = (request: LinkRequest) => Promise<LinkToken>

/** Called with a token that came after its time limit, from a backend that does not look at its signal. */
export type TokenSourceOnLate = (request: LinkRequest, token: LinkToken) => void

/** What it needs of the session. */
export type TokenSourceContext = Pick<
  EffectContext,
  'clock' | 'answerWithinMs' | 'slowAfterMs' | 'locale' | 'redirectUri' | 'capabilities' | 'cachedCapabilities'
> & {
  page: Visibility
  backend: () => Pick<LinkBackend, 'begin' | 'follow'>
}

interface Unfinished {
  request: LinkRequest
  step: Pending<LinkToken>
  /** When the token was requested. Milliseconds since 1970. */
  since: number
}

/** The shortest life of a link token, in milliseconds: what is older may have ended before it is there. */
const resumableMs = 30 * 60_000

/**
 * Creates a source of link tokens. A token that took too long isn't requested again: the next attempt waits for the
 * same request.
 */
export function createTokenSource(context: TokenSourceContext, onLate: TokenSourceOnLate = () => {}): TokenSource {
  const { clock, page } = context
  let unfinished: Unfinished | null = null

  function takeUnfinished(request: LinkRequest): Unfinished | null {
    const found = unfinished
    unfinished = null
    return found && isSameRequest(found.request, request) && clock.now() - found.since < resumableMs ? found : null
  }

  return (request) =>
    withTimeout(context, async (call) => {
      const backend = context.backend()
      const earlier = takeUnfinished(request)
      const since = earlier?.since ?? clock.now()
      const begin = async () =>
        backend.begin({ ...request, ...languageFor(context), ...(await redirectFor(context)) }, call)
      const step = earlier?.step ?? (await begin())
      let latest: Pending<LinkToken> | null = null
      try {
        const token = await pollUntilDone(step, {
          ...{ backend, call, clock, page },
          onPending: (pending) => (latest = pending),
        })
        if (call.signal.aborted) onLate(request, token)
        return token
      } catch (error) {
        if (latest && isBanklinkError(error) && error.retryable) unfinished = { request, step: latest, since }
        throw error
      }
    })
}

/**
 * Leaves out a locale that the platform doesn't support. Link doesn't wait for the capabilities: an unknown locale is
 * no error.
 */
function languageFor({ locale, cachedCapabilities }: TokenSourceContext): { locale?: string } {
  const platform = cachedCapabilities()
  const taken = platform ? localeFor(locale(), platform.locales) : locale()
  return taken ? { locale: taken } : {}
}

/** Only a platform that takes the address is given it, and only an app that gave one has to wait for the answer. */
async function redirectFor(context: TokenSourceContext): Promise<{ redirectUri?: string }> {
  const address = context.redirectUri()
  if (!address) return {}
  const known = context.cachedCapabilities() ?? (await inTime(context))
  return known?.redirectUri === 'preset' ? {} : { redirectUri: address }
}

/**
 * The platform's capabilities, or nothing if they don't arrive in time: then the redirect URI is sent, and the platform
 * decides.
 */
function inTime({ capabilities, clock, slowAfterMs }: TokenSourceContext): Promise<Capabilities | undefined> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(slowAfterMs, () => resolve(undefined))
    capabilities().then(resolve, reject).finally(cancel)
  })
}
