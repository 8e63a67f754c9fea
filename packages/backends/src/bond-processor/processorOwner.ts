/** The owner of external accounts at Bond: a customer or a business, by Bond's ID. */
export type ProcessorOwner = { customerId: string } | { businessId: string }

/** The owner as one string, the key of its records. */
export function ownerKeyOf(owner: ProcessorOwner): string {
  return 'customerId' in owner ? `customer:${owner.customerId}` : `business:${owner.businessId}`
}

/** The owner of a record, by its {@link ownerKeyOf}. */
export function readOwnerKey(key: string): ProcessorOwner {
  const [, kind, id] = /^(customer|business):(.+)/s.exec(key) ?? []
  if (id === undefined) throw new TypeError('A link is kept for an owner who is neither a customer nor a business.')
  return kind === 'customer' ? { customerId: id } : { businessId: id }
}

/** Bond's id of the owner. */
export function ownerIdOf(owner: ProcessorOwner): string {
  return 'customerId' in owner ? owner.customerId : owner.businessId
}
