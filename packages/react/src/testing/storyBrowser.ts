import { IDBFactory } from 'fake-indexeddb'
import { indexedDbEndStore } from '../session/adapters/indexedDbEndStore.ts'
import { indexedDbExchangeStore } from '../session/adapters/indexedDbExchangeStore.ts'
import { indexedDbReturnStore } from '../session/adapters/indexedDbReturnStore.ts'
import { indexedDbTokenStore } from '../session/adapters/indexedDbTokenStore.ts'
import { browserPage } from '../session/adapters/page/browserPage.ts'
import type { BanklinkEnvironment } from '../session/SessionOptions.ts'
import { noTabs } from './memoryTabs.ts'

/**
 * The browser of one story: its storage is empty, it has no other tabs, and the page is not in a frame. A token that one
 * story left unused is unknown to the platform of the next.
 */
export function storyBrowser(): Partial<BanklinkEnvironment> {
  const records = new IDBFactory()
  return {
    store: indexedDbExchangeStore(() => records),
    returns: indexedDbReturnStore(() => records),
    ends: indexedDbEndStore(() => records),
    unusedTokens: indexedDbTokenStore(() => records),
    // Storybook's own frame is not meant.
    page: { ...browserPage(), isFramed: () => false },
    // Stories on one page are not tabs of one browser.
    tabs: noTabs,
    // A reader who looks at a story that waits must not see it time out.
    answerWithinMs: 86_400_000,
  }
}
