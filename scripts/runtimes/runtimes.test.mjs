import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { runtimes, telemetry } from './runtimes.mjs'

test('behavior: the docs name what is tested', () => {
  const page = readFileSync(new URL('../../docs/guides/mounting-the-gateway.md', import.meta.url), 'utf8')
  const rows = page.split('\n').filter((line) => line.startsWith('| '))
  for (const { name, version } of runtimes) {
    expect(rows.filter((row) => row.includes(name) && row.includes(version))).toHaveLength(1)
  }
})

test('behavior: the docs name the tested SDK of OpenTelemetry', () => {
  const page = readFileSync(new URL('../../docs/guides/production.md', import.meta.url), 'utf8')
  expect(page).toContain(`\`@opentelemetry/sdk-trace\` ${telemetry.packages['@opentelemetry/sdk-trace']}`)
})
