import { requestError } from '@banklink/core'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { InvalidRequest } from './InvalidRequest.ts'
import { readJson } from './readJson.ts'

const schema = v.object({
  name: v.pipe(v.string(), v.minLength(3), v.regex(/^a/)),
  bank: v.exactOptional(v.object({ id: v.string() })),
})

function post(body: BodyInit, type?: string): Request {
  return new Request('https://app.test/', {
    method: 'POST',
    body,
    ...(type === undefined ? {} : { headers: { 'Content-Type': type } }),
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  })
}

const readText = (text: string) => readJson(post(text, 'application/json'), schema)

function breaksOff(error: Error): ReadableStream {
  return new ReadableStream({ start: (controller) => controller.error(error) })
}

test('default: the named fields alone', async () => {
  expect(await readText('{"name":"abc","token":"access-secret"}')).toEqual({ name: 'abc' })
})

test.each([
  'application/json',
  'Application/JSON',
  'application/json ; charset=utf-8',
  'application/json;charset=utf-8',
])('behavior: takes %s', async (type) => {
  expect(await readJson(post('{"name":"abc"}', type), schema)).toEqual({ name: 'abc' })
})

test.each(['text/plain', 'application/json-seq', 'application/x-www-form-urlencoded', undefined])(
  'error: request.not_json for %s',
  async (type) => {
    const body = new Blob(['{"name":"abc"}'])
    await expect(readJson(post(body, type), schema)).rejects.toMatchObject({ code: 'request.not_json' })
  },
)

test('error: request.invalid names each field once', async () => {
  const details = (text: string) => readText(text).catch((error: unknown) => (error as InvalidRequest).details)
  expect(await details('{"name":"x","bank":{"id":7}}')).toEqual({ fields: ['name', 'bank.id'] })
})

test.each(['null', '"text"', 'no JSON', ''])('error: request.invalid without a field for %j', async (text) => {
  const error = await readText(text).catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(InvalidRequest)
  expect(error).toMatchObject({ code: 'request.invalid', status: 400, retryable: false })
  expect((error as InvalidRequest).details).toStrictEqual({})
})

test('error: request.invalid for a body that breaks off, unless it has its own error', async () => {
  const read = (error: Error) => readJson(post(breaksOff(error), 'application/json'), schema)
  await expect(read(new TypeError('terminated'))).rejects.toMatchObject({ code: 'request.invalid', status: 400 })
  const own = requestError('request.key_busy')
  await expect(read(own)).rejects.toBe(own)
})
