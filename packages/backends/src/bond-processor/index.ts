export { type ItemLink, type ItemSecrets, type ItemStep, itemSteps } from './ItemLink.ts'
export type { ClaimItemOptions, ItemStore } from './ItemStore.ts'
