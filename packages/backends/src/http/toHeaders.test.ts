import { isBanklinkError } from '@banklink/core'
import { expect, test } from 'vitest'
import { bondClient } from '../bond/bondClient.ts'
import { fetchAdapter } from '../bond-processor/plaid/fetchAdapter.ts'

const secret = 'a-secret\nof two lines'

const asks: Record<string, () => Promise<unknown>> = {
  bond: () =>
    bondClient({
      baseUrl: 'https://bond.test',
      identity: 'i',
      authorization: secret,
      fetch,
      clock: Date,
      timeoutMs: 1000,
    })({ method: 'GET', path: '/accounts', signal: new AbortController().signal }),
  plaid: () =>
    fetchAdapter({ fetch })({
      url: 'https://plaid.test',
      data: '{}',
      headers: { toJSON: () => ({ 'PLAID-SECRET': secret }) },
      signal: new AbortController().signal,
      timeout: 1000,
    }),
}

test.each(Object.entries(asks))(
  'error: platform.unauthorized at %s, which does not quote the secret',
  async (platform, ask) => {
    const error = await ask().catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'platform.unauthorized', details: { platform }, retryable: false })
    expect(isBanklinkError(error) && error.cause).toBeUndefined()
  },
)
