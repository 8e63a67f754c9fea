import { expect, test } from 'vitest'
import { readArguments } from './readArguments.ts'

test('default', () => {
  expect(readArguments([])).toEqual({ port: undefined, platform: undefined, tellsMock: false })
})

test('parameters: port', () => {
  expect(readArguments(['--port', '5000']).port).toBe(5000)
  expect(readArguments(['--', '--port=0']).port).toBe(0)
  expect(readArguments([], { PORT: '5001' }).port).toBe(5001)
  expect(readArguments(['--port', '5000'], { PORT: '5001' }).port).toBe(5000)
  expect(readArguments([], { PORT: '' }).port).toBeUndefined()
})

test('parameters: platform', () => {
  expect(readArguments(['--platform', 'cybrid']).platform).toBe('cybrid')
})

test('error: what is no port is refused in words', () => {
  for (const port of ['80a', '-1', '65536', '1.5']) {
    expect(() => readArguments([`--port=${port}`])).toThrow('is no port')
  }
  expect(() => readArguments(['--prot', '1'])).toThrow("Unknown option '--prot'")
})
