import type { StoryWorld } from './createStoryWorld.ts'

interface Loaded {
  loaded: Record<string, unknown>
}

/** The world of a story. */
export function worldOf({ loaded }: Loaded): StoryWorld {
  return loaded['world'] as StoryWorld
}

/** For a story's `beforeEach`: brings its world into a state before anything is shown. */
export function arrange(act: (world: StoryWorld) => unknown): (context: Loaded) => Promise<void> {
  return async (context) => {
    await act(worldOf(context))
  }
}
