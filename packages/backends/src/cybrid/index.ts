export { type CybridBackendOptions, cybridBackend } from './cybridBackend.ts'
