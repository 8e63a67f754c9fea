export type { AccountFacts, HarborLink, HarborStore } from './HarborStore.ts'
export { harborBackend } from './harborBackend.ts'
export { memoryHarborStore } from './memoryHarborStore.ts'
