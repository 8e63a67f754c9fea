import { linkError } from '@banklink/core'
import type { TestPlatform } from '@banklink/test'
import { QueryClient } from '@tanstack/react-query'
import type { BanklinkEnvironment } from '../session/SessionOptions.ts'
import { createWorld, type World } from './createWorld.ts'
import { reportVerification } from './reportVerification.ts'
import { retryAtOnce } from './retryAtOnce.ts'
import { storyBrowser } from './storyBrowser.ts'

retryAtOnce()

export interface StoryWorldOptions {
  /** The same seed gives the same world. */
  seed: string
  /** What is behind the gateway. @default Bond */
  platform?: TestPlatform
  /** How often Link's script does not load before it does. @default 0 */
  scriptFailures?: number
  /** What Link reports of the accounts that are shared. @default what the simulator says */
  verificationStatus?: 'pending_automatic_verification' | 'pending_manual_verification'
}

/** Everything around the kit, for one story. Nothing leaves the page, and nothing is left in it. */
export interface StoryWorld extends World {
  queryClient: QueryClient
  environment: Partial<BanklinkEnvironment>
}

/** Creates a separate world in which nothing is linked and the platforms' clock starts on a fixed day. */
export function createStoryWorld(options: StoryWorldOptions): StoryWorld {
  const { scriptFailures = 0, verificationStatus, ...rest } = options
  const world = createWorld({ ...rest, clock: createStoryClock(), panel: true, ids: countedIds() })
  if (verificationStatus) reportVerification(world.simulator, verificationStatus)
  return {
    ...world,
    queryClient: new QueryClient(),
    environment: {
      ...storyBrowser(),
      ...(scriptFailures > 0 && { loadScript: failing(scriptFailures) }),
    },
  }
}

/** Time that goes by, since a platform that takes a second to answer is worth seeing. */
function createStoryClock(): { now(): number } {
  const begun = performance.now()
  return { now: () => Math.floor(Date.UTC(2026, 0, 5, 9) + performance.now() - begun) }
}

function failing(times: number): () => Promise<void> {
  let left = times
  return async () => {
    if (left === 0) return
    left -= 1
    throw linkError('link.script_failed')
  }
}

function countedIds(): () => string {
  let count = 0
  return () => {
    count += 1
    return `req-${String(count).padStart(4, '0')}`
  }
}
