import { expect, test, vi } from 'vitest'
import { readText } from './readText.ts'

test('default', async () => {
  expect(await readText(new Response('ä€😀'.repeat(1000)))).toBe('ä€😀'.repeat(1000))
  expect(await readText(new Response(null, { status: 204 }))).toBe('')
})

test('behavior: a character that two chunks share is one', async () => {
  const [first, second] = [new TextEncoder().encode('€').slice(0, 1), new TextEncoder().encode('€').slice(1)]
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      controller.enqueue(first)
      controller.enqueue(second)
      controller.close()
    },
  })
  expect(await readText(new Response(body))).toBe('€')
})

test('error: a body without an end is read no further than the limit', async () => {
  let sent = 0
  let isCancelled = false
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      sent += 65_536
      controller.enqueue(new Uint8Array(65_536))
    },
    cancel() {
      isCancelled = true
    },
  })
  await expect(readText(new Response(body))).rejects.toThrow(TypeError)
  expect(sent).toBeLessThan(5 * 1024 * 1024)
  expect(isCancelled).toBe(true)
})

test.each([
  ['no length', {}],
  ['a length above the limit', { 'Content-Length': '9000000' }],
  ['a length that is no number', { 'Content-Length': 'short' }],
  ['a compressed body of a short length', { 'Content-Length': '100', 'Content-Encoding': 'gzip' }],
])('error: %s is no reason to read on', async (_what, headers) => {
  const body = new Uint8Array(5 * 1024 * 1024)
  await expect(readText(new Response(body, { headers }))).rejects.toThrow(TypeError)
})

test('behavior: a body whose length is known to be short is read in one piece', async () => {
  const response = new Response('{}', { headers: { 'Content-Length': '2' } })
  const read = vi.spyOn(response, 'text')
  expect(await readText(response)).toBe('{}')
  expect(read).toHaveBeenCalledOnce()
})

test('behavior: the limit is four megabytes, whether its length is known or not', async () => {
  const fits = 'a'.repeat(4 * 1024 * 1024)
  expect(await readText(new Response(fits))).toHaveLength(fits.length)
  const response = new Response(fits, { headers: { 'Content-Length': String(fits.length) } })
  const read = vi.spyOn(response, 'text')
  expect(await readText(response)).toHaveLength(fits.length)
  expect(read).toHaveBeenCalledOnce()
  await expect(readText(new Response(`${fits}a`))).rejects.toThrow('The answer is larger than any that is expected.')
})
