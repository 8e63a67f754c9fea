import { afterEach, expect, test, vi } from 'vitest'
import { appearanceErrors } from './appearanceErrors.ts'
import { errorCatalog } from './catalog.ts'
import { configErrors, usageErrors } from './configErrors.ts'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

test('every text says enough, and ends as a sentence does', () => {
  for (const [code, { message }] of Object.entries(errorCatalog)) {
    expect([code, message.length > 30 && message.endsWith('.')]).toEqual([code, true])
  }
})

test.each(Object.keys(errorCatalog).filter((code) => code.startsWith('config.')))(
  '%s is written in one file',
  (code) => {
    expect(Object.keys({ ...appearanceErrors, ...configErrors, ...usageErrors })).toContain(code)
  },
)

test.each(['production', 'development'])(
  'behavior: retryable means the same in %s, with and without texts',
  async (env) => {
    vi.stubEnv('NODE_ENV', env)
    vi.resetModules()
    const { gatewayError } = await import('./gatewayErrors.ts')
    const { linkError } = await import('./linkErrors.ts')
    const { usageError } = await import('./configErrors.ts')
    const { unexpectedError } = await import('./unexpectedErrors.ts')
    const makers = [
      ['gateway.', gatewayError],
      ['link.', linkError],
      ['config.card_missing', usageError],
      ['config.owner_key_missing', usageError],
      ['config.provider_missing', usageError],
      ['unexpected', unexpectedError],
    ] as const
    const made = Object.keys(errorCatalog).flatMap((code) => {
      const make = makers.find(([start]) => code.startsWith(start))?.[1] as ((code: string) => Error) | undefined
      return make ? [make(code)] : []
    })
    expect(made.length).toBeGreaterThan(15)
    for (const error of made) {
      const { code, retryable } = error as Error & { code: keyof typeof errorCatalog; retryable: boolean }
      expect([code, retryable]).toEqual([code, errorCatalog[code].retryable])
      expect(error.message).toContain(env === 'production' ? 'docsUrl' : errorCatalog[code].message)
    }
  },
)
