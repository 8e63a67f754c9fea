export { type BondBackendOptions, type BondConnection, bondBackend } from './bondBackend.ts'
export type { BondOwner } from './bondOwner.ts'
