import { type MockControl, mockControl } from '@banklink/mock-backend'

/** Steers the mock of the platforms. */
export const mock: MockControl = mockControl(`${location.origin}/mock`)
