export { BaseSequencer as NarrowFirst } from 'vitest/node'
