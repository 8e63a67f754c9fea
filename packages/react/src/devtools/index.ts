export { BanklinkDevtools, type BanklinkDevtoolsProps, type DevtoolsPosition } from './BanklinkDevtools.tsx'
export type { DevtoolsTab } from './DevtoolsTab.ts'
