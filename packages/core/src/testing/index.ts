export type { BackendHarness, LinkFinish } from './BackendHarness.ts'
export { backendConformance, type ConformanceCase } from './backendConformance.ts'
