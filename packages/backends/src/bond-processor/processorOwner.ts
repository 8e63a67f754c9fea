/** Whom external accounts are linked to at Bond: a customer or a business, by Bond's id. */
export type ProcessorOwner = { customerId: string } | { businessId: string }

/** The owner as one string, by which records are kept. */
export function ownerKeyOf(owner: ProcessorOwner): string {
  return 'customerId' in owner ? `customer:${owner.customerId}` : `business:${owner.businessId}`
}

/** Bond's id of the owner. */
export function ownerIdOf(owner: ProcessorOwner): string {
  return 'customerId' in owner ? owner.customerId : owner.businessId
}
