import { done, pending } from '@banklink/core'
import { type Reader, stepAnswer } from '@banklink/core/wire'
import { expect, test } from 'vitest'
import { toAnswer, toResponse, toStepAnswer } from './answer.ts'

const read: Reader<{ id: string }> = (sent) => ({ id: (sent as { id: string }).id })
const readStep = stepAnswer(read)
const leaky = { id: 'account-1', token: 'access-secret' }

test('toAnswer: only what the reader names goes out', () => {
  expect(toAnswer(read, leaky)).toEqual({ status: 200, body: '{"id":"account-1"}' })
  expect(toAnswer(read, leaky, 201)).toEqual({ status: 201, body: '{"id":"account-1"}' })
})

test('toStepAnswer: 202 while it is pending', () => {
  expect(toStepAnswer(readStep, done(leaky))).toEqual({ status: 200, body: '{"done":true,"value":{"id":"account-1"}}' })
  expect(toStepAnswer(readStep, done(leaky), 201).status).toBe(201)
  expect(toStepAnswer(readStep, pending('later', 1000), 201).status).toBe(202)
})

test.each([
  [200, null],
  [201, null],
  [202, '2'],
  [400, '2'],
  [429, '2'],
  [503, '2'],
])('toResponse: with status %d, Retry-After is %j', async (status, retryAfter) => {
  const body = '{"retryAfterMs":1500}'
  const response = toResponse({ status, body })
  expect(response.status).toBe(status)
  expect(response.headers.get('Retry-After')).toBe(retryAfter)
  expect(response.headers.get('Content-Type')).toBe(status < 400 ? 'application/json' : 'application/problem+json')
  expect(await response.text()).toBe(body)
})

test('toResponse: what names no time has no Retry-After', () => {
  expect(toResponse({ status: 400, body: '{}' }).headers.has('Retry-After')).toBe(false)
})
