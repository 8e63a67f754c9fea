import { expect, test } from 'vitest'
import { BanklinkError, isBanklinkError } from './BanklinkError.ts'
import { docsSite } from './docsSite.ts'
import { linkError } from './linkErrors.ts'
import { toBanklinkError } from './toBanklinkError.ts'

test('default', () => {
  const cause = new Error('network')
  const error = linkError('link.script_failed', { cause, details: { status: 503 } })
  expect(error).toMatchObject({ name: 'BanklinkError', code: 'link.script_failed', retryable: true, cause })
  expect(error.details).toEqual({ status: 503 })
  expect(error.docsUrl).toBe(`${docsSite}/docs/errors.md#link-script-failed`)
  expect(new URL(error.docsUrl).protocol).toBe('https:')
})

test('behavior: known by its brand, not by its class', () => {
  const foreign = Object.assign(new Error('x'), { code: 'link.failed' })
  Object.defineProperty(foreign, Symbol.for('banklink.error'), { value: true })
  expect(isBanklinkError(foreign, 'link.failed')).toBe(true)
  expect(isBanklinkError(foreign, 'unexpected')).toBe(false)
  expect(isBanklinkError(new Error('x'))).toBe(false)
  expect(isBanklinkError({ code: 'link.failed' })).toBe(false)
})

test('behavior: its brand is the same in every version, and shows up in no log', () => {
  const error = linkError('link.failed')
  expect(Object.getOwnPropertyDescriptor(error, Symbol.for('banklink.error'))).toEqual({
    value: true,
    writable: false,
    enumerable: false,
    configurable: false,
  })
})

test('behavior: without a cause it has none, and without details none', () => {
  const error = new BanklinkError('link.failed', { message: 'm', retryable: true })
  expect('cause' in error).toBe(false)
  expect(error.details).toEqual({})
  expect('cause' in new BanklinkError('link.failed', { message: 'm', retryable: true, cause: null })).toBe(true)
})

test('behavior: one door in', () => {
  const known = new BanklinkError('gateway.failed', { message: 'm', retryable: true })
  expect(toBanklinkError(known)).toBe(known)
  const thrown = { some: 'thing' }
  expect(toBanklinkError(thrown)).toMatchObject({ code: 'unexpected', cause: thrown, retryable: false })
})
