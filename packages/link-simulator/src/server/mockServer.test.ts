import { expect, test, vi } from 'vitest'
import { createLinkSimulator } from '../createLinkSimulator.ts'
import { openLink, signIn } from '../testing/openLink.ts'
import { recordCalls } from '../testing/recordCalls.ts'
import { mockServer } from './mockServer.ts'

type Answers = Record<string, () => Response | Promise<Response>>

const sessionBody = {
  link_session_id: 'session/1',
  is_update_mode: false,
  institution: null,
  client_name: 'Acme',
  products: ['auth'],
  account_subtypes: ['checking'],
  accounts: null,
}

/** The mock backend's side of the wire: the requests and their answers. */
function mockOf(answers: Answers = {}): { asked: [string, unknown][]; mock: { url: string; fetch: typeof fetch } } {
  const asked: [string, unknown][] = []
  const all: Answers = {
    '/link/sessions': () => Response.json(sessionBody),
    '/link/sessions/session%2F1/success': () => Response.json({ public_token: 'public-1', request_id: 'r' }),
    '/link/sessions/session%2F1/exit': () => new Response(null, { status: 204 }),
    ...answers,
  }
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const { pathname } = new URL(request.url)
    asked.push([pathname, await request.json()])
    return (await all[pathname]?.()) ?? Response.error()
  }
  return { asked, mock: { url: 'http://mock.test/', fetch } }
}

test('default: asks what the token is for and hands over the result', async () => {
  const { asked, mock } = mockOf()
  const { link, calls } = await openLink({ mock })
  await signIn(link)
  expect(link.accounts()).toEqual(['Plaid Checking'])
  await link.chooseAccounts(['Plaid Checking'])
  await link.finish()
  expect(calls.successes).toMatchObject([{ publicToken: 'public-1', metadata: { link_session_id: 'session/1' } }])
  expect(asked).toEqual([
    ['/link/sessions', { link_token: 'link-sandbox-1' }],
    [
      '/link/sessions/session%2F1/success',
      {
        institution: { institution_id: 'ins_109508', name: 'First Platypus Bank' },
        accounts: calls.successes[0]?.metadata.accounts,
      },
    ],
  ])
})

test('behavior: reports that the user left, before it requests again', async () => {
  const leaving = heldAnswer()
  const { asked, mock } = mockOf({ '/link/sessions/session%2F1/exit': leaving.answer })
  const { link, handler, simulator, calls } = await openLink({ mock })
  const left = link.leave()
  await leaving.asked
  expect(calls.exits).toHaveLength(1)
  handler.open()
  const again = simulator.opened()
  leaving.resolve(new Response(null, { status: 204 }))
  await left
  expect((await again).pane()).toBe('consent')
  expect(asked.map(([path]) => path)).toEqual(['/link/sessions', '/link/sessions/session%2F1/exit', '/link/sessions'])
  expect(asked[1]?.[1]).toEqual({ status: 'requires_credentials', error_code: null })
})

test('behavior: nothing is done with an answer that comes after Link was closed', async () => {
  const success = heldAnswer()
  const { mock } = mockOf({ '/link/sessions/session%2F1/success': success.answer })
  const { link, handler, calls } = await openLink({ mock })
  await signIn(link)
  await link.chooseAccounts(['Plaid Checking'])
  const finished = link.finish()
  await success.asked
  handler.destroy()
  success.resolve(Response.json({ public_token: 'public-1' }))
  await finished
  expect(calls.successes).toEqual([])
})

test('error: INVALID_LINK_TOKEN', async () => {
  const body = {
    error_type: 'INVALID_INPUT',
    error_code: 'INVALID_LINK_TOKEN',
    error_message: 'expired',
    display_message: null,
    request_id: 'r',
  }
  const { mock, asked } = mockOf({ '/link/sessions': () => Response.json(body, { status: 400 }) })
  const { link, calls } = await openLink({ mock })
  expect(link.pane()).toBe('fatal')
  await link.leave()
  const { request_id: _, ...error } = body
  expect(calls.exits).toMatchObject([{ error, metadata: { status: 'requires_credentials' } }])
  expect(asked).toHaveLength(1)
})

test.each<[string, () => Response]>([
  ['no connection', () => Response.error()],
  ['not JSON', () => new Response('<html>', { status: 502 })],
  ['no Plaid error', () => Response.json({}, { status: 500 })],
  ['no object', () => Response.json(null)],
])('error: INTERNAL_SERVER_ERROR, %s', async (_, answer) => {
  const { mock } = mockOf({ '/link/sessions/session%2F1/success': answer })
  const { link, calls } = await openLink({ mock })
  await signIn(link)
  await link.chooseAccounts(['Plaid Checking'])
  await link.finish()
  expect(link.pane()).toBe('fatal')
  await link.leave()
  expect(calls.successes).toEqual([])
  expect(calls.exits).toMatchObject([{ error: { error_type: 'API_ERROR', error_code: 'INTERNAL_SERVER_ERROR' } }])
})

test('behavior: an Item that is well closes Link at once with onSuccess, its accounts as they are', async () => {
  const account = {
    id: 'a-1',
    name: 'Plaid Checking',
    mask: '0000',
    type: 'depository',
    subtype: 'checking',
    verification_status: null,
    class_type: null,
  }
  const institution = { institution_id: 'ins_109508', name: 'First Platypus Bank' }
  const update = { needs: 'nothing', account_selection_enabled: false }
  const { mock, asked } = mockOf({
    '/link/sessions': () =>
      Response.json({ ...sessionBody, is_update_mode: true, institution, accounts: [account], update }),
  })
  const simulator = createLinkSimulator({ panel: false, mock })
  const calls = recordCalls()
  simulator.Plaid.create(calls.config).open()
  const link = await simulator.opened()
  expect(link.pane()).toBe('closed')
  expect(calls.successes).toMatchObject([{ publicToken: 'public-1', metadata: { institution, accounts: [account] } }])
  expect(calls.order).toEqual(['onLoad', 'OPEN', 'HANDOFF', 'onSuccess'])
  expect(asked[1]).toEqual(['/link/sessions/session%2F1/success', { institution, accounts: [account] }])
})

test('error: a product with separate panes', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  const { mock } = mockOf({
    '/link/sessions': () => Response.json({ ...sessionBody, products: ['identity_verification'] }),
  })
  const { link } = await openLink({ mock })
  expect(link.pane()).toBe('fatal')
  expect(link.error()?.error_message).toContain('no panes for the product identity_verification')
  expect(warn).toHaveBeenCalledWith(link.error()?.error_message)
  warn.mockRestore()
})

test('error: embedded Link in update mode', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  const { mock } = mockOf({ '/link/sessions': () => Response.json({ ...sessionBody, is_update_mode: true }) })
  const simulator = createLinkSimulator({ panel: false, mock })
  simulator.Plaid.createEmbedded(recordCalls().config, {} as HTMLElement)
  const link = await simulator.opened()
  expect(link.error()?.error_message).toContain('Embedded Link does not do update mode')
  expect(warn).toHaveBeenCalledWith(link.error()?.error_message)
  warn.mockRestore()
})

/** A response that arrives when the test sends it. */
function heldAnswer(): {
  asked: Promise<void>
  answer: () => Promise<Response>
  resolve: (response: Response) => void
} {
  let tell: () => void = () => {}
  let resolve: (response: Response) => void = () => {}
  const asked = new Promise<void>((settle) => {
    tell = settle
  })
  const promise = new Promise<Response>((settle) => {
    resolve = settle
  })
  const answer = () => {
    tell()
    return promise
  }
  return { asked, answer, resolve: (response) => resolve(response) }
}

test('behavior: requests by the current globalThis.fetch', async () => {
  const simulator = createLinkSimulator({ panel: false, mock: { url: 'https://mock.test' } })
  const { mock, asked } = mockOf({ '/link/sessions': () => Response.json(sessionBody) })
  vi.stubGlobal('fetch', mock.fetch)
  simulator.Plaid.create(recordCalls().config).open()
  expect((await simulator.opened()).pane()).toBe('consent')
  expect(asked).toHaveLength(1)
  vi.unstubAllGlobals()
})

test('parameters: hasBankPages', async () => {
  const answers = { '/link/sessions/s/oauth': () => Response.json({ oauth_state_id: 'o', path: '/link/oauth/o' }) }
  const { mock } = mockOf(answers)
  const urlOf = async (hasBankPages?: boolean) => {
    const address = { ...mock, redirectUri: null, ...(hasBankPages === undefined ? {} : { hasBankPages }) }
    const bank = { institution: { institution_id: 'ins_127287', name: 'Platypus OAuth Bank' }, accounts: [] }
    const started = await mockServer(address).startOauth({ linkToken: 'l', linkSessionId: 's' }, bank)
    return started.ok ? started.value.url : started.error.error_code
  }
  expect(await urlOf(true)).toBe('http://mock.test/link/oauth/o')
  expect(await urlOf(false)).toBeNull()
  expect(await urlOf()).toBeNull() // nobody else can be asked by that fetch
})
