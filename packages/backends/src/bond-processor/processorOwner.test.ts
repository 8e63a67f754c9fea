import { expect, test } from 'vitest'
import { ownerIdOf, ownerKeyOf, type ProcessorOwner, readOwnerKey } from './processorOwner.ts'

test.each<[owner: ProcessorOwner, key: string, id: string]>([
  [{ customerId: 'one' }, 'customer:one', 'one'],
  [{ businessId: 'one' }, 'business:one', 'one'],
  [{ customerId: 'a:b\nc' }, 'customer:a:b\nc', 'a:b\nc'],
])('default: %j', (owner, key, id) => {
  expect([ownerKeyOf(owner), ownerIdOf(owner)]).toEqual([key, id])
  expect(readOwnerKey(key)).toEqual(owner)
})

test.each(['', 'one', 'customer:', 'account:one', 'a customer:one'])('error: TypeError for %j', (key) => {
  expect(() => readOwnerKey(key)).toThrow(TypeError)
  expect(() => readOwnerKey(key)).toThrow('neither a customer nor a business')
})
