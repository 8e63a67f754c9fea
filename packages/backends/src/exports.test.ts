import { expect, test } from 'vitest'
import * as bond from './bond/index.ts'
import * as bondProcessor from './bond-processor/index.ts'
import * as cybrid from './cybrid/index.ts'
import * as gateway from './gateway/index.ts'

test('default: what each entry exports', () => {
  expect(Object.keys(bond)).toEqual(['bondBackend'])
  expect(Object.keys(bondProcessor)).toEqual([
    'bondProcessorBackend',
    'itemSteps',
    'removeUnremovedItems',
    'processorWebhooks',
  ])
  expect(Object.keys(cybrid)).toEqual(['cybridBackend'])
  expect(Object.keys(gateway)).toEqual(['gatewayBackend'])
})
