import { expect, test } from 'vitest'
import { parseProblem } from './problem.ts'

const problem = { status: 503, detail: 'New links are paused.', code: 'gateway.paused', retryable: true }

test('default: the error of a problem', () => {
  expect(parseProblem({ ...problem, requestId: 'request-1', retryAfterMs: 1000 })).toMatchObject({
    code: 'gateway.paused',
    message: 'New links are paused.',
    retryable: true,
    details: { status: 503, requestId: 'request-1', retryAfterMs: 1000 },
  })
})

test('behavior: a notice is kept, and cut to 300 characters', () => {
  expect(parseProblem({ ...problem, notice: 'Back at 6 pm.' })?.details.notice).toBe('Back at 6 pm.')
  expect(parseProblem({ ...problem, notice: 'x'.repeat(301) })?.details.notice).toBe('x'.repeat(300))
  expect(parseProblem(problem)?.details).not.toHaveProperty('notice')
})

test.each([null, 'text', { ...problem, notice: 1 }, { ...problem, retryable: 'yes' }])(
  'error: anything else is no problem: %j',
  (body) => {
    expect(parseProblem(body)).toBeNull()
  },
)
