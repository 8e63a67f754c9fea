import { expect, test } from 'vitest'
import { type Answer, createScene, type Scene } from '../testing/createScene.ts'

/** A run of Link in update mode for a linked account whose deposit waits for its code. */
async function start(scene: Scene, linkedAccountId: string): Promise<{ session: Answer; enter: Enter }> {
  const path = `/accounts/${scene.owner.accountId}/external_accounts/plaid`
  const { body } = await scene.bond('PATCH', path, { body: { linked_account_id: linkedAccountId } })
  const session = await scene.ask('POST', '/link/sessions', { body: { link_token: body.link_token } })
  const enter: Enter = (code) =>
    scene.ask('POST', `/link/sessions/${session.body.link_session_id}/deposit_code`, { body: { code } })
  return { session, enter }
}

type Enter = (code: unknown) => Promise<Answer>

const pending = { verification: 'pending_manual_verification' }

test('default', async () => {
  const scene = createScene()
  const { linkedAccountId } = await scene.link(pending)
  const { session, enter } = await start(scene, linkedAccountId)
  expect(session.body).toMatchObject({ is_update_mode: true, update: { needs: 'deposits' } })
  expect(await enter(' abc ')).toMatchObject({ status: 200, body: { verification_status: 'manually_verified' } })
  const again = await start(scene, linkedAccountId)
  expect(again.session.body).toMatchObject({ update: { needs: 'nothing' } })
  expect(await again.enter('ABC')).toMatchObject({
    status: 400,
    body: { error_code: 'MICRODEPOSITS_ALREADY_VERIFIED' },
  })
})

test('error: INCORRECT_DEPOSIT_VERIFICATION, then TOO_MANY_VERIFICATION_ATTEMPTS, over all runs of Link', async () => {
  const scene = createScene()
  const { linkedAccountId } = await scene.link(pending)
  const first = await start(scene, linkedAccountId)
  const second = await start(scene, linkedAccountId)
  const codes: string[] = []
  for (const { enter } of [first, second, first, second]) codes.push((await enter('XYZ')).body.error_code)
  expect(codes).toEqual([
    'INCORRECT_DEPOSIT_VERIFICATION',
    'INCORRECT_DEPOSIT_VERIFICATION',
    'TOO_MANY_VERIFICATION_ATTEMPTS',
    'TOO_MANY_VERIFICATION_ATTEMPTS',
  ])
  expect(await first.enter('ABC')).toMatchObject({ status: 400, body: { error_type: 'MICRODEPOSITS_ERROR' } })
})

test('error: INVALID_FIELD', async () => {
  const scene = createScene()
  const { linkedAccountId } = await scene.link(pending)
  const { enter } = await start(scene, linkedAccountId)
  expect(await enter(undefined)).toMatchObject({ status: 400, body: { error_code: 'INVALID_FIELD' } })
})
