import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { detachRequest } from './detachRequest.ts'

/** What a route gets of this request: whether it is the same object, and what is in it. */
async function received(request: Request): Promise<object> {
  const app = new Hono()
  app.use(detachRequest)
  app.all('*', async (c) => {
    const { raw } = c.req
    const { url, method } = raw
    return c.json({ isSame: raw === request, url, method, kind: raw.headers.get('X-Kind'), text: await raw.text() })
  })
  return (await app.fetch(request)).json()
}

function post(headers: Record<string, string>): Request {
  const body = new Blob(['some text']).stream()
  const init = { method: 'POST', headers: { 'X-Kind': 'test', ...headers }, body, duplex: 'half' }
  return new Request('https://app.test/path?query=1', init)
}

const content = { url: 'https://app.test/path?query=1', method: 'POST', kind: 'test', text: 'some text' }

test.each([
  ['one of unknown length', {}],
  ['one that is sent in chunks, whatever length it names', { 'Content-Length': '9', 'Transfer-Encoding': 'chunked' }],
])('default: %s is made of its parts again', async (_what, headers) => {
  expect(await received(post(headers))).toEqual({ isSame: false, ...content })
})

test('behavior: one that names its length stays what it is', async () => {
  expect(await received(post({ 'Content-Length': '9' }))).toEqual({ isSame: true, ...content })
})

test.each(['GET', 'DELETE'])('behavior: %s without a body stays what it is', async (method) => {
  const request = new Request('https://app.test/', { method })
  expect(await received(request)).toMatchObject({ isSame: true, method, text: '' })
})
