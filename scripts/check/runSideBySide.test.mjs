import { expect, test } from 'vitest'
import { runSideBySide } from './runSideBySide.mjs'

const fine = { passed: 1, failed: 0 }

/** Steps that end when they are told to, and the order in which things happened. */
function record(steps, cores = 2) {
  const log = []
  const endings = new Map()
  const done = runSideBySide(steps, {
    cores,
    run: ({ name }) => {
      log.push(`${name} begins`)
      return new Promise((resolve) => endings.set(name, resolve))
    },
    onEnd: ({ name }, { failed, note }) => log.push(note ?? `${name} ends${failed ? ', failed' : ''}`),
  })
  const end = async (name, result = fine) => {
    endings.get(name)(result)
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { log, end, done }
}

test('default', async () => {
  const { log, end, done } = record([{ name: 'a' }, { name: 'b' }, { name: 'c' }])
  expect(log).toEqual(['a begins', 'b begins'])
  await end('b')
  expect(log.slice(2)).toEqual(['b ends', 'c begins'])
  await end('a')
  await end('c')
  await done
})

test('behavior: a step begins after what it needs, and others take its place', async () => {
  const { log, end, done } = record([{ name: 'build' }, { name: 'outside', after: ['build'] }, { name: 'types' }])
  expect(log).toEqual(['build begins', 'types begins'])
  await end('types')
  expect(log).toEqual(['build begins', 'types begins', 'types ends'])
  await end('build')
  expect(log.slice(3)).toEqual(['build ends', 'outside begins'])
  await end('outside')
  await done
})

test('behavior: a step whose need failed counts as failed', async () => {
  const { log, end, done } = record([{ name: 'build' }, { name: 'outside', after: ['build'] }])
  await end('build', { passed: 0, failed: 1 })
  await done
  expect(log).toEqual(['build begins', 'build ends, failed', 'not run, because build failed'])
})

test('behavior: a need that was not asked for is taken as there', async () => {
  const { log, end, done } = record([{ name: 'outside', after: ['build'] }])
  expect(log).toEqual(['outside begins'])
  await end('outside')
  await done
})

test('parameters: cores', async () => {
  const { log, end, done } = record([{ name: 'a', cores: 4 }, { name: 'b' }], 2)
  expect(log).toEqual(['a begins'])
  await end('a')
  expect(log.slice(1)).toEqual(['a ends', 'b begins'])
  await end('b')
  await done
})

test('error: steps that wait for each other', async () => {
  const steps = [
    { name: 'a', after: ['b'] },
    { name: 'b', after: ['a'] },
  ]
  await expect(record(steps).done).rejects.toThrow('These steps wait for each other: a, b')
})
