import { expect, test } from 'vitest'
import { readArguments } from './readArguments.ts'

test('default', () => {
  expect(readArguments([])).toEqual({ help: false, linkScript: null, server: { port: 0 } })
})

test('parameters: port, host, seed', () => {
  expect(readArguments(['--port', '4010', '--host', '::1', '--seed=mine'])).toEqual({
    help: false,
    linkScript: null,
    server: { port: 4010, host: '::1', seed: 'mine' },
  })
})

test('parameters: latency', () => {
  expect(readArguments(['--latency', '250']).server).toEqual({ port: 0, switches: { latencyMs: 250 } })
})

test('parameters: link-script', () => {
  expect(readArguments(['--link-script', 'dist/link-initialize.js'])).toMatchObject({
    linkScript: 'dist/link-initialize.js',
    server: { port: 0 },
  })
})

test('parameters: help', () => {
  expect(readArguments(['--help'])).toMatchObject({ help: true })
})

test('error: what cannot be read', () => {
  expect(() => readArguments(['--port', '70000'])).toThrow('"70000" is no port.')
  expect(() => readArguments(['--port', 'http'])).toThrow('"http" is no port.')
  expect(() => readArguments(['--latency', 'slow'])).toThrow('"slow" is no latency.')
  expect(() => readArguments(['--colour'])).toThrow('--colour')
})
