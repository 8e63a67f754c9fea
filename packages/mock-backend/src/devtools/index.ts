export type { DevtoolsTab } from './DevtoolsTab.ts'
export { type MockTabOptions, mockTab, type NamedFault } from './mockTab.ts'
