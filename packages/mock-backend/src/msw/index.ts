export { type MockHandlersOptions, mockHandlers } from './mockHandlers.ts'
