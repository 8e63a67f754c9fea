import { AccountChooser } from './components/AccountChooser.tsx'
import { LinkFailure } from './components/LinkFailure.tsx'
import { LinkNews } from './components/LinkNews.tsx'

// What runs Link, and what is only seen once it ran. A page loads it after its first view.
export { PlaidHost } from './link-host/PlaidHost.tsx'
export { createEffects } from './session/createEffects.ts'

export const views: {
  LinkNews: typeof LinkNews
  LinkFailure: typeof LinkFailure
  AccountChooser: typeof AccountChooser
} = { LinkNews, LinkFailure, AccountChooser }
