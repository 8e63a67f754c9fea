export type { DevtoolsTab } from './DevtoolsTab.ts'
export { simulatorTab } from './simulatorTab.ts'
