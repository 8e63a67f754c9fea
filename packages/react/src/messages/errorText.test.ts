import { BanklinkError } from '@banklink/core'
import { expect, test } from 'vitest'
import { linkMessages } from '../components/link-run/linkMessages.ts'
import { errorMessages } from './errorMessages.ts'
import { errorText } from './errorText.ts'

const texts: Parameters<typeof errorText>[1] = {
  errors: { ...errorMessages.errors, ...linkMessages.linkErrors },
  linkNotOpened: 'Not opened.',
}

const failedWith = (code: string, details = {}) =>
  errorText(
    {
      status: 'failed',
      request: { purpose: 'link' },
      step: 'token',
      result: null,
      error: new BanklinkError(code, { message: 'For the developer.', retryable: true, details }),
    },
    texts,
  )

test('default: the message of the code', () => {
  expect(failedWith('gateway.paused')).toBe('You can’t link or add bank accounts right now. Try again later.')
  expect(failedWith('gateway.failed')).toBe('Not opened.')
})

test('behavior: a notice of the app’s server replaces the message', () => {
  expect(failedWith('gateway.paused', { notice: 'We link accounts again at 6 pm.' })).toBe(
    'We link accounts again at 6 pm.',
  )
})
