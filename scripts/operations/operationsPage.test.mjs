import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cybridOperations } from './cybrid.mjs'
import { operationsPage } from './operationsPage.mjs'

test('default: the page says what the mock serves, and what it answers for the rest', async () => {
  const page = await operationsPage()
  expect(page).toContain('| `POST /api/workflows` | served |')
  expect(page).toContain('| `POST /api/trades` | 404 `not_found` |')
  expect(page).toContain('`/accounts/balance/get`')
  expect(page).toContain('| `/transactions/…` |')
  expect(page).not.toContain('| `DELETE /accounts/:linked_account_id` | 4')
})

test('error: an operation of the contract that the mock answers as an unknown address', async () => {
  const fetch = async () => Response.json({ error_code: 'NOT_FOUND' }, { status: 404 })
  const platform = { credentials: {}, baseUrlPath: '' }
  await expect(operationsPage({ fetch, plaid: platform, bond: platform, cybrid: platform })).rejects.toThrow(
    'The mock answers POST /accounts/balance/get',
  )
})

test('behavior: the operations of Cybrid are those of its own client', () => {
  const client = ['@cybrid', 'cybrid-api-bank-typescript'].join('/')
  const folder = new URL(`../../packages/mock-backend/node_modules/${client}/dist/apis/`, import.meta.url)
  const named = readdirSync(folder)
    .filter((file) => file.endsWith('Api.js'))
    .flatMap((file) => [...readFileSync(new URL(file, folder), 'utf8').matchAll(/url: '([^']+)'.*?method: '(\w+)'/gs)])
    .map(([, path, method]) => `${method} ${path.replace(/\{\w+\}/g, ':guid')}`)
  expect(new Set(cybridOperations.slice(1))).toEqual(new Set(named))
})
