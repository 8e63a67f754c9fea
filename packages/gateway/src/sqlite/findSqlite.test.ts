import * as nodeSqlite from 'node:sqlite'
import { expect, test } from 'vitest'
import { findSqlite } from './findSqlite.ts'

test('default', () => {
  expect(findSqlite().DatabaseSync).toBe(nodeSqlite.DatabaseSync)
})

test.each([
  ['cannot be asked', {}],
  ['has none', { getBuiltinModule: () => undefined }],
])('error: config.sqlite_missing where the runtime %s', (_why, runtime) => {
  expect(() => findSqlite(runtime)).toThrow(expect.objectContaining({ code: 'config.sqlite_missing' }))
})
