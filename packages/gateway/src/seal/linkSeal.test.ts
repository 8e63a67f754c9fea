import { expect, test } from 'vitest'
import { type LinkSeal, type LinkSealCheck, linkSealer } from './linkSeal.ts'

let now = 1000
const sealer = linkSealer({ secrets: ['a secret of the tests that is long enough'], clock: { now: () => now } })

const content: LinkSeal = {
  kind: 'state',
  owner: 'owner-1',
  backend: 'bond',
  purpose: 'link',
  accountId: null,
  yields: 'account',
  inner: 'link:a',
  expiresAt: 2000,
}
const check: LinkSealCheck = { kind: 'state', owner: 'owner-1', backend: 'bond', purposes: ['link'] }

test('default', async () => {
  now = 1999
  expect(await sealer.open(await sealer.seal(content), check)).toEqual(content)
  const several: LinkSealCheck = { ...check, purposes: ['reconnect', 'link'] }
  expect(await sealer.open(await sealer.seal(content), several)).toEqual(content)
})

test('parameters: a pending step of something else, which yields a link token', async () => {
  now = 1000
  const step: LinkSeal = { ...content, kind: 'resume', purpose: null, accountId: 'account-1', yields: 'link_token' }
  const { purposes: _purposes, ...anyPurpose } = check
  expect(await sealer.open(await sealer.seal(step), { ...anyPurpose, kind: 'resume' })).toEqual(step)
})

test('error: request.state_expired at its very millisecond', async () => {
  now = 2000
  await expect(sealer.open(await sealer.seal(content), check)).rejects.toMatchObject({ code: 'request.state_expired' })
})

test('error: request.state_foreign, also where it is expired', async () => {
  now = 3000
  const foreign = sealer.open(await sealer.seal(content), { ...check, owner: 'owner-2' })
  await expect(foreign).rejects.toMatchObject({ code: 'request.state_foreign' })
})

test.each<[string, Partial<LinkSeal>]>([
  ['kind', { kind: 'resume' }],
  ['backend', { backend: 'cybrid' }],
  ['purpose', { purpose: 'reconnect' }],
  ['missing purpose', { purpose: null }],
])('error: request.state_invalid for another %s', async (_name, other) => {
  now = 1000
  const opened = sealer.open(await sealer.seal({ ...content, ...other }), check)
  await expect(opened).rejects.toMatchObject({ code: 'request.state_invalid' })
})

test('parameters: purposes are not checked if none are named', async () => {
  now = 1000
  const { purposes: _purposes, ...anyPurpose } = check
  const sealed = await sealer.seal({ ...content, purpose: null })
  expect(await sealer.open(sealed, anyPurpose)).toMatchObject({ purpose: null })
})
