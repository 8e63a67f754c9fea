export { type StartedMockBackend, type StartMockBackendOptions, startMockBackend } from './startMockBackend.ts'
