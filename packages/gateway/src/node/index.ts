export { type CloseOnSignalOptions, closeOnSignal } from './closeOnSignal.ts'
export { type NodeListener, toNodeListener } from './toNodeListener.ts'
