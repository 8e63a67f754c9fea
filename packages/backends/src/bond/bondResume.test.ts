import { expect, test } from 'vitest'
import { readResume, writeResume } from './bondResume.ts'

const exchange = {
  bankName: 'First Platypus Bank',
  status: 'instantly_verified',
  externalAccountId: 'external-1',
  linkedAccountId: 'row-1',
  publicToken: 'public-1',
} as const

test('default', () => {
  const resume = { purpose: 'link', ownerId: 'owner-1', id: 'row-1', until: 5, exchange } as const
  expect(readResume(writeResume(resume), { ownerId: 'owner-1' })).toEqual(resume)
})

test('behavior: the same resume is the same string', () => {
  const written = writeResume({ exchange, until: 5, id: 'row-1', ownerId: 'owner-1', purpose: 'link' })
  const read = readResume(written, { ownerId: 'owner-1' })
  expect(writeResume(read)).toBe(written)
  expect(writeResume({ purpose: 'link', ownerId: 'owner-1', id: 'row-1', until: 5, exchange })).toBe(written)
})

test.each(['', '{}', '{"purpose":"other"}'])('error: request.state_invalid for %j', (resume) => {
  expect(() => readResume(resume, { ownerId: 'owner-1' })).toThrow(
    expect.objectContaining({ code: 'request.state_invalid' }),
  )
})

test('error: request.state_foreign', () => {
  const written = writeResume({ purpose: 'update', ownerId: 'owner-1', id: 'row-1', until: 5 })
  expect(() => readResume(written, { ownerId: 'owner-2' })).toThrow(
    expect.objectContaining({ code: 'request.state_foreign' }),
  )
})
