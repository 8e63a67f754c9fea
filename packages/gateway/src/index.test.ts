import { expect, test } from 'vitest'
import * as gateway from './index.ts'
import * as node from './node/index.ts'
import * as postgres from './postgres/index.ts'
import * as sqlite from './sqlite/index.ts'

test('default: what each entry exports', () => {
  expect(Object.keys(gateway).toSorted()).toEqual([
    'auditTypes',
    'createGateway',
    'memoryIdempotencyStore',
    'memoryLimitStore',
  ])
  expect(Object.keys(node)).toEqual(['closeOnSignal', 'toNodeListener'])
  expect(Object.keys(postgres)).toEqual(['postgresStore'])
  expect(Object.keys(sqlite)).toEqual(['sqliteStore'])
})
