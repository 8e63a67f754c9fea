import { expect, test } from 'vitest'
import { examineGateway } from './examineGateway.ts'

const page = new URL('http://app.test/accounts')
const mount = 'mount it there, or name its path with --gateway. See docs/guides/mounting-the-gateway.md'
const problem = (code: string, status: number) => Response.json({ type: 'x', code }, { status })

/** The findings for a gateway with this answer, and the requests that it received. */
async function examine(answer: () => Response | Promise<Response>, gateway = '/api/banklink') {
  const asked: unknown[] = []
  const finding = await examineGateway(new URL(gateway, page), {
    page,
    fetch: async (url, init) => {
      asked.push(url instanceof URL ? url.href : url, init)
      return answer()
    },
  })
  return { finding, asked }
}

const ok = (text: string) => ({ subject: 'gateway', state: 'ok', text })
const wrong = (text: string, fix: string) => ({ subject: 'gateway', state: 'wrong', text, fix })

test.each(['/api/banklink', '/api/banklink/'])(
  'default: asks %s what it can do, and sends no credential',
  async (gateway) => {
    const { finding, asked } = await examine(() => problem('gateway.unauthorized', 401), gateway)
    expect(finding).toEqual(ok('it answers, and wants a session'))
    expect(asked).toEqual(['http://app.test/api/banklink/capabilities', { headers: { Origin: 'http://app.test' } }])
  },
)

test('behavior: a gateway without a session answers', async () => {
  expect((await examine(() => Response.json({}))).finding).toEqual(ok('it answers'))
})

test.each([
  ['page', () => new Response('<html>')],
  ['page with a code in it', () => new Response('{"code": "gateway.failed"', { status: 500 })],
  ['problem of another', () => Response.json({ code: 'E42' }, { status: 500 })],
])('error: another %s', async (_, answer) => {
  const { status } = answer()
  expect((await examine(answer)).finding).toEqual(
    wrong(`something else answers at /api/banklink, with ${status}`, mount),
  )
})

test('error: nothing answers', async () => {
  const refused = () => Promise.reject(new TypeError('refused'))
  expect((await examine(refused)).finding).toEqual(wrong('nothing answers at /api/banklink', mount))
  expect((await examine(refused, 'http://api.test/')).finding).toEqual(
    wrong('nothing answers at http://api.test/', mount),
  )
})

test.each(['{"code":"gateway.failed"}', '{ "code" : "gateway.failed" }'])(
  'error: it fails, and reports %s',
  async (body) => {
    const { finding } = await examine(() => new Response(body, { status: 503 }))
    expect(finding).toEqual(wrong('it answers with 503', 'look up gateway.failed in docs/errors.md'))
  },
)

test('error: it is on another origin, which the page must not read', async () => {
  const found = await examine(() => Response.json({}), 'http://api.test/')
  expect(found.finding).toEqual(
    wrong(
      'it answers from http://api.test, and the page must not read that',
      'serve it from http://app.test, or add that to its allowedOrigins',
    ),
  )
  expect(found.asked[0]).toBe('http://api.test/capabilities')
  const headers = { 'Access-Control-Allow-Origin': 'http://app.test' }
  expect((await examine(() => Response.json({}, { headers }), 'http://api.test/')).finding).toEqual(ok('it answers'))
})
