import type * as views from './views.ts'

// What runs Link. A page loads it after its first view.
export { PlaidHost } from './link-host/PlaidHost.tsx'
export { createEffects } from './session/createEffects.ts'

export const loadViews = (): Promise<typeof views> => import('./views.ts')
