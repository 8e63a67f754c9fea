import { isBanklinkError, platformError } from '@banklink/core'
import { withDeadline } from '../http/withDeadline.ts'

export interface TokenRequest {
  /** Whether the previous token was refused, so that a cached one is useless. */
  isRenewal: boolean
  /** Aborted when it took too long. */
  signal: AbortSignal
}

export interface KeptTokenOptions {
  token: (request: TokenRequest) => string | Promise<string>
  /** Milliseconds that it may take. */
  timeoutMs: number
}

/** A token that is requested when needed, and cached. Rejects with a `platform` error. */
export interface KeptToken {
  /** The cached token, or the one that is being requested. */
  hold(): Promise<string>
  /** Replaces a token from `hold` that Cybrid refused. Concurrent callers share one request. */
  renew(refused: Promise<string>): Promise<string>
}

/**
 * Caches the token until it is refused. Callers share one request, so aborting one call doesn't end it for the others.
 */
export function keptToken(options: KeptTokenOptions): KeptToken {
  let kept: Promise<string> | null = null
  const ask = (isRenewal: boolean): Promise<string> => {
    const asked = askFor(options, isRenewal)
    asked.catch(() => {
      if (kept === asked) kept = null
    })
    kept = asked
    return asked
  }
  return {
    hold: () => kept ?? ask(false),
    renew: (refused) => (kept === refused || kept === null ? ask(true) : kept),
  }
}

async function askFor({ token, timeoutMs }: KeptTokenOptions, isRenewal: boolean): Promise<string> {
  let value: string
  try {
    value = await withDeadline({ timeoutMs }, async (signal) =>
      orStopped(Promise.resolve(token({ isRenewal, signal })), signal),
    )
  } catch (cause) {
    throw isBanklinkError(cause) ? cause : platformError('platform.unavailable', { cause, details })
  }
  // A header refuses anything else with an error that quotes it.
  if (/^[\x21-\x7e]+$/.test(value)) return value
  throw platformError('platform.unauthorized', { details })
}

const details = { platform: 'cybrid' }

/** What a promise yields, or the signal's reason if that comes first. */
export async function orStopped<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted()
  let stop = (): void => {}
  const stopped = new Promise<never>((_resolve, reject) => {
    stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop, { once: true })
  })
  return Promise.race([promise, stopped]).finally(() => signal.removeEventListener('abort', stop))
}
