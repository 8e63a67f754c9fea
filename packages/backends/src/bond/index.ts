export { type BondBackendOptions, bondBackend } from './bondBackend.ts'
