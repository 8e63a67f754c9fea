export { type NodeListener, toNodeListener } from './toNodeListener.ts'
