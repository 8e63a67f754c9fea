import { expect, test } from 'vitest'
import { scriptOptions } from './scriptOptions.ts'

const src = 'https://mock.test/link/v2/stable/link-initialize.js'

test('default', () => {
  expect(scriptOptions({ script: { src, dataset: {} }, given: {} })).toEqual({ mock: { url: 'https://mock.test' } })
  expect(scriptOptions({ script: null, given: {} })).toEqual({})
})

test('parameters: data-mock-url, linkSimulatorMockUrl', () => {
  const script = { src, dataset: { mockUrl: 'http://127.0.0.1:4010' } }
  expect(scriptOptions({ script, given: {} })).toEqual({ mock: { url: 'http://127.0.0.1:4010' } })
  const given = { linkSimulatorMockUrl: 'http://127.0.0.1:4020' }
  expect(scriptOptions({ script, given })).toEqual({ mock: { url: 'http://127.0.0.1:4020' } })
  expect(scriptOptions({ script: { src, dataset: { mockUrl: '' } }, given: {} })).toEqual({})
})

test('parameters: data-recorder, linkSimulatorRecorder, linkSimulatorBankPages', () => {
  const recorder = { recorder: true, mock: { url: 'https://mock.test' } }
  expect(scriptOptions({ script: { src, dataset: { recorder: '' } }, given: {} })).toEqual(recorder)
  expect(scriptOptions({ script: { src, dataset: {} }, given: { linkSimulatorRecorder: true } })).toEqual(recorder)
  expect(scriptOptions({ script: { src, dataset: {} }, given: { linkSimulatorBankPages: false } })).toEqual({
    mock: { url: 'https://mock.test', hasBankPages: false },
  })
})
