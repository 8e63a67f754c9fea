import {
  isBanklinkError,
  isSameRequest,
  type LinkBackend,
  type LinkRequest,
  type LinkToken,
  type Pending,
} from '@banklink/core'
import type { Visibility } from '../host-page/pageVisibility.ts'
import { limited } from './limited.ts'
import { localeFor } from './localeFor.ts'
import type { SessionContext } from './SessionContext.ts'
import { settle } from './settle.ts'

/** Asks the platform for a link token, and waits until it is there. */
export type TokenSource = (request: LinkRequest) => Promise<LinkToken>

/** What it needs of the session. */
export type TokenSourceContext = Pick<
  SessionContext,
  'clock' | 'answerWithinMs' | 'locale' | 'redirectUri' | 'capabilities' | 'known'
> & {
  page: Visibility
  backend: () => Pick<LinkBackend, 'begin' | 'follow'>
}

interface Unfinished {
  request: LinkRequest
  step: Pending<LinkToken>
  /** When it was asked for. Milliseconds since 1970. */
  since: number
}

/** The shortest life of a link token, in milliseconds: what is older may have ended before it is there. */
const resumableMs = 30 * 60_000

/** Makes the way to link tokens. A token that took too long is not asked for anew: the next try goes on waiting for it. */
export function createTokenSource(context: TokenSourceContext): TokenSource {
  const { clock, page } = context
  let unfinished: Unfinished | null = null

  function takeUnfinished(request: LinkRequest): Unfinished | null {
    const found = unfinished
    unfinished = null
    return found && isSameRequest(found.request, request) && clock.now() - found.since < resumableMs ? found : null
  }

  return (request) =>
    limited(context, async (call) => {
      const backend = context.backend()
      const earlier = takeUnfinished(request)
      const since = earlier?.since ?? clock.now()
      const begin = async () =>
        backend.begin({ ...request, ...languageFor(context), ...(await redirectFor(context)) }, call)
      const step = earlier?.step ?? (await begin())
      let latest: Pending<LinkToken> | null = null
      try {
        return await settle(step, { backend, call, clock, page, onPending: (pending) => (latest = pending) })
      } catch (error) {
        if (latest && isBanklinkError(error) && error.retryable) unfinished = { request, step: latest, since }
        throw error
      }
    })
}

/** What the platform lacks is left out. Link does not wait to hear of that: an unknown locale is no error. */
function languageFor({ locale, known }: TokenSourceContext): { locale?: string } {
  const platform = known()
  const taken = platform ? localeFor(locale(), platform.locales) : locale()
  return taken ? { locale: taken } : {}
}

/** Only a platform that takes the address is told of it, and only who gave one has to know. */
async function redirectFor({ redirectUri, capabilities }: TokenSourceContext): Promise<{ redirectUri?: string }> {
  const address = redirectUri()
  if (!address || (await capabilities()).redirectUri === 'preset') return {}
  return { redirectUri: address }
}
