import { expect, test } from 'vitest'
import { type Answer, checking, createScene, type Scene } from '../testing/createScene.ts'

const institution = { institution_id: 'ins_127287', name: 'Platypus <OAuth> Bank' }
const savings = { ...checking, id: 'acc-savings', name: 'Plaid Saving', mask: '1111', subtype: 'savings' }
const pageUri = 'https://app.test/return'

/** A user who left for an OAuth bank. */
async function setOut(scene: Scene, page_uri: string | null = pageUri): Promise<{ id: string; linkToken: string }> {
  const { linkToken } = await scene.token()
  const session = await scene.ask('POST', '/link/sessions', { body: { link_token: linkToken } })
  const { status, body } = await scene.ask('POST', `/link/sessions/${session.body.link_session_id}/oauth`, {
    body: { institution, accounts: [checking, savings], page_uri },
  })
  expect(status).toBe(200)
  expect(body).toEqual({
    oauth_state_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    path: `/link/oauth/${body.oauth_state_id}`,
  })
  return { id: body.oauth_state_id, linkToken }
}

function finish(scene: Scene, id: string, link_token: string): Promise<Answer> {
  return scene.ask('POST', `/link/oauth/${id}/finish`, { body: { link_token } })
}

/** What a browser sends and gets. */
async function browse(scene: Scene, path: string, form?: string): Promise<{ response: Response; text: string }> {
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
  const init = form === undefined ? {} : { method: 'POST', headers, body: form }
  const response = await scene.mock.fetch(new Request(`https://mock.test/link/oauth/${path}`, init))
  return { response, text: await response.text() }
}

test('default: a page asks, and Link takes over the decision', async () => {
  const scene = createScene()
  const { id, linkToken } = await setOut(scene)
  expect((await finish(scene, id, linkToken)).body).toMatchObject({ decision: 'pending' })
  const { response, text } = await browse(scene, id)
  expect(response.headers.get('Content-Type')).toContain('text/html')
  expect(text).toContain('Simulator · no real bank')
  expect(text).toContain('Share your accounts at Platypus &lt;OAuth&gt; Bank?')
  const decided = await browse(scene, id, 'decision=allow&account=acc-savings')
  expect([decided.response.status, decided.text]).toEqual([200, expect.stringContaining('window.close()')])
  expect(await finish(scene, id, linkToken)).toMatchObject({
    status: 200,
    body: { decision: 'allowed', institution, accounts: [savings], session: { client_name: 'Bond Sandbox' } },
  })
})

test('behavior: a page that replaced the app redirects the user, with only the state', async () => {
  const scene = createScene()
  const { id } = await setOut(scene)
  expect((await browse(scene, `${id}?way=redirect`)).text).toContain(`action="${id}?way=redirect"`)
  const { response } = await browse(scene, `${id}?way=redirect`, 'decision=deny')
  expect([response.status, response.headers.get('Location')]).toEqual([303, `${pageUri}?oauth_state_id=${id}`])
  const again = await browse(scene, id)
  expect(again.text).toContain('It was decided before.')
  expect((await browse(scene, 'unknown')).response.status).toBe(400)
})

test('behavior: a program decides for the user', async () => {
  const scene = createScene()
  const { id, linkToken } = await setOut(scene)
  const decide = (body: unknown) => scene.ask('POST', `/link/oauth/${id}`, { body })
  expect(await decide({ decision: 'allow' })).toMatchObject({
    status: 200,
    body: { return_uri: `${pageUri}?oauth_state_id=${id}` },
  })
  expect((await finish(scene, id, linkToken)).body.accounts).toHaveLength(2)
  const nowhere = await setOut(scene, null)
  expect(await scene.ask('POST', `/link/oauth/${nowhere.id}`, { body: { decision: 'deny' } })).toMatchObject({
    body: { return_uri: null },
  })
  expect((await finish(scene, nowhere.id, nowhere.linkToken)).body).toMatchObject({ decision: 'denied' })
})

test('error: OAUTH_STATE_ID_NOT_FOUND, INCORRECT_LINK_TOKEN, OAUTH_STATE_ID_ALREADY_PROCESSED', async () => {
  const scene = createScene()
  const { id, linkToken } = await setOut(scene)
  const { linkToken: other } = await scene.token()
  await scene.ask('POST', `/link/oauth/${id}`, { body: { decision: 'allow' } })
  const errorOf = async (state: string, token: string) => {
    const { status, body } = await finish(scene, state, token)
    return [status, body.error_type, body.error_code]
  }
  expect(await errorOf('unknown', linkToken)).toEqual([400, 'OAUTH_ERROR', 'OAUTH_STATE_ID_NOT_FOUND'])
  expect(await errorOf(id, other)).toEqual([400, 'OAUTH_ERROR', 'INCORRECT_LINK_TOKEN'])
  expect((await finish(scene, id, linkToken)).status).toBe(200)
  expect(await errorOf(id, linkToken)).toEqual([208, 'OAUTH_ERROR', 'OAUTH_STATE_ID_ALREADY_PROCESSED'])
})

test('error: INVALID_LINK_TOKEN', async () => {
  const scene = createScene()
  const { id, linkToken } = await setOut(scene)
  await scene.ask('POST', `/link/oauth/${id}`, { body: { decision: 'allow' } })
  scene.mock.clock.advance(4 * 3_600_000)
  expect(await finish(scene, id, linkToken)).toMatchObject({ status: 400, body: { error_code: 'INVALID_LINK_TOKEN' } })
})
