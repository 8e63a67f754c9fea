import { afterEach, expect, test, vi } from 'vitest'
import { createLinkSimulator } from './createLinkSimulator.ts'
import { refuseElsewhere } from './refuseElsewhere.ts'

afterEach(() => vi.unstubAllEnvs())

test.each(['localhost', '127.0.0.1', '[::1]', '192.168.1.4', '172.17.0.2', 'app.localhost', 'app.test', ''])(
  'default: runs at "%s"',
  (hostname) => expect(() => refuseElsewhere({ isProduction: false, hostname })).not.toThrow(),
)

test.each(['app.example.com', 'localhost.example.com', '8.8.8.8', '172.32.0.1', '172.15.0.1', 'my-test'])(
  'error: the page is at %s',
  (hostname) => {
    expect(() => refuseElsewhere({ isProduction: false, hostname })).toThrow(`the page is at ${hostname}`)
  },
)

test('error: NODE_ENV is production, unless the simulator may run anywhere', () => {
  vi.stubEnv('NODE_ENV', 'production')
  expect(() => createLinkSimulator({ panel: false })).toThrow('NODE_ENV is production')
  expect(() => createLinkSimulator({ panel: false, anywhere: true })).not.toThrow()
})
