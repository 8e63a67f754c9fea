import { expect, test } from 'vitest'
import { createStoryWorld } from './createStoryWorld.ts'

test('a link token that one story left unused is not used by the next', async () => {
  const [first, next] = ['first', 'next'].map((seed) => createStoryWorld({ seed }).environment)
  await first?.unusedTokens?.put({
    id: 'token-1',
    ownerKey: 'owner-0',
    backendId: 'bond',
    request: { purpose: 'link' },
    locale: 'en',
    redirectUri: null,
    linkToken: 'link-sandbox-1',
    state: 'state',
    expiresAt: Number.MAX_SAFE_INTEGER,
  })
  expect(await first?.unusedTokens?.all()).toHaveLength(1)
  expect(await next?.unusedTokens?.all()).toEqual([])
})

test('a story is not said to be in a frame, in Storybook’s own', () => {
  expect(createStoryWorld({ seed: 'framed' }).environment.page?.isFramed()).toBe(false)
})
