export type { CybridRenewal } from './CybridPorts.ts'
export { type CybridBackendOptions, cybridBackend } from './cybridBackend.ts'
