export type { BanklinkDevtoolsProps, DevtoolsPosition } from './BanklinkDevtools.tsx'
export type { DevtoolsTab } from './DevtoolsTab.ts'
export { LoadedDevtools as BanklinkDevtools } from './LoadedDevtools.tsx'
