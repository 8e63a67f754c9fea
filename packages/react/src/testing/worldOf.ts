import { createStoryWorld, type StoryWorld, type StoryWorldOptions } from './createStoryWorld.ts'

interface Loaded {
  loaded: Record<string, unknown>
}

interface Shown {
  /** Ends with the showing of a story: a control that changes does not end it, and a remount does. */
  abortSignal: AbortSignal
}

const shown = new WeakMap<AbortSignal, StoryWorld>()

/** Makes the world of a story that is shown, and keeps it while a control or the toolbar changes how it looks. */
export function loadWorld({ abortSignal }: Shown, options: StoryWorldOptions): StoryWorld {
  const kept = shown.get(abortSignal)
  if (kept && kept.platform === options.platform) return kept
  const world = createStoryWorld(options)
  shown.set(abortSignal, world)
  return world
}

/** The world of a story. */
export function worldOf({ loaded }: Loaded): StoryWorld {
  return loaded['world'] as StoryWorld
}

/** For a story's `beforeEach`: brings its world into a state before anything is shown, once. */
export function arrange(act: (world: StoryWorld) => unknown): (context: Loaded) => Promise<void> {
  const arranged = new WeakSet<StoryWorld>()
  return async (context) => {
    const world = worldOf(context)
    if (arranged.has(world)) return
    arranged.add(world)
    await act(world)
  }
}
