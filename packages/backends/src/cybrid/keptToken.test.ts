import { BanklinkError } from '@banklink/core'
import { expect, test } from 'vitest'
import { keptToken, orStopped, type TokenRequest } from './keptToken.ts'

/** Tokens that count up, and the options of each request. */
function counting(): { asked: boolean[]; token: (request: TokenRequest) => Promise<string> } {
  const asked: boolean[] = []
  return { asked, token: async ({ isRenewal }) => `token-${asked.push(isRenewal)}` }
}

test('default: asked once, and kept', async () => {
  const { asked, token } = counting()
  const kept = keptToken({ token, timeoutMs: 1000 })
  expect(asked).toEqual([])
  expect(await Promise.all([kept.hold(), kept.hold()])).toEqual(['token-1', 'token-1'])
  expect(await kept.hold()).toBe('token-1')
  expect(asked).toEqual([false])
})

test('renew: once for all requests with the same refused token', async () => {
  const { asked, token } = counting()
  const kept = keptToken({ token, timeoutMs: 1000 })
  const [one, other] = [kept.hold(), kept.hold()]
  await one
  expect(await Promise.all([kept.renew(one), kept.renew(other)])).toEqual(['token-2', 'token-2'])
  expect(await kept.renew(one)).toBe('token-2')
  expect(await kept.hold()).toBe('token-2')
  expect(asked).toEqual([false, true])
})

test('behavior: a failed token is requested again', async () => {
  const cause = new Error('the network')
  let tries = 0
  const token = (): string => {
    tries += 1
    if (tries === 1) throw cause
    return 'token-1'
  }
  const kept = keptToken({ token, timeoutMs: 1000 })
  await expect(kept.hold()).rejects.toMatchObject({
    ...{ code: 'platform.unavailable', retryable: true, cause },
    details: { platform: 'cybrid' },
  })
  expect(await kept.hold()).toBe('token-1')
})

test('behavior: a renewal that failed is one the next time too', async () => {
  const asked: boolean[] = []
  const token = async ({ isRenewal }: TokenRequest): Promise<string> => {
    if (asked.push(isRenewal) === 2) throw new Error('the network')
    return `token-${asked.length}`
  }
  const kept = keptToken({ token, timeoutMs: 1000 })
  const refused = kept.hold()
  await refused
  await expect(kept.renew(refused)).rejects.toMatchObject({ code: 'platform.unavailable' })
  expect(await kept.renew(refused)).toBe('token-3')
  expect(asked).toEqual([false, true, true])
})

test('behavior: an older request that fails late leaves the newer token alone', async () => {
  const answers: PromiseWithResolvers<string>[] = []
  const token = (): Promise<string> => {
    const answer = Promise.withResolvers<string>()
    answers.push(answer)
    return answer.promise
  }
  const kept = keptToken({ token, timeoutMs: 1000 })
  const older = kept.hold()
  const newer = kept.renew(older)
  answers[0]?.reject(new Error('the network'))
  await expect(older).rejects.toMatchObject({ code: 'platform.unavailable' })
  answers[1]?.resolve('token-2')
  expect([await newer, await kept.hold(), answers.length]).toEqual(['token-2', 'token-2', 2])
})

test('behavior: a Banklink error stays unchanged', async () => {
  const error = new BanklinkError('gateway.unauthorized', { message: 'Sign in.', retryable: false })
  const kept = keptToken({ token: () => Promise.reject(error), timeoutMs: 1000 })
  await expect(kept.hold()).rejects.toBe(error)
})

test.each(['  ', 'two words', 'a line\nbreak', 'ünicode'])(
  'error: platform.unauthorized for the token %j',
  async (value) => {
    const error: unknown = await keptToken({ token: () => value, timeoutMs: 1000 })
      .hold()
      .catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'platform.unauthorized', details: { platform: 'cybrid' } })
    expect(`${String(error)} ${JSON.stringify(error)}`).not.toContain(value)
  },
)

test('parameters: timeoutMs', async () => {
  const signals: AbortSignal[] = []
  const token = ({ signal }: TokenRequest): Promise<string> => {
    signals.push(signal)
    return new Promise(() => {})
  }
  await expect(keptToken({ token, timeoutMs: 1 }).hold()).rejects.toMatchObject({ code: 'platform.unavailable' })
  expect(signals[0]?.aborted).toBe(true)
})

test('orStopped: rejects with the signal’s reason, and leaves the promise alone', async () => {
  const reason = new Error('the reason')
  const controller = new AbortController()
  const waiting = orStopped(new Promise(() => {}), controller.signal)
  controller.abort(reason)
  await expect(waiting).rejects.toBe(reason)
  await expect(orStopped(Promise.resolve(1), controller.signal)).rejects.toBe(reason)
  expect(await orStopped(Promise.resolve(1), new AbortController().signal)).toBe(1)
})
