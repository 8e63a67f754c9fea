import type { LinkObserver } from '../../session/LinkObserver.ts'
import {
  createSessionWorld,
  type FakeTab,
  type MountedSession,
  openTab,
  type SessionWorld,
} from '../createSessionWorld.ts'

/** One tab, and the session that is mounted on its page, unless none is. */
export interface Place {
  tab: FakeTab
  mounted: MountedSession | null
}

/** A browser whose tabs show an app, and the events that may happen to it. */
export interface Stage extends SessionWorld {
  hasLocks: boolean
  owner: string
  /** The tabs. The last one is visible. */
  places: Place[]
  successes: number
  returns: number
  /** The success that Link reported last with a token, by the token's sealed state. */
  idOf: Map<string, string>
  /** Whose handler reported a success, by the success's id. */
  ownerOf: Map<string, string>
  /** Sessions whose page closed: nothing happens to them. */
  dead: Set<MountedSession['session']>
  /** Sealed states of tokens that need not be returned: Link succeeded, the app took the token, or its page closed. */
  excused: Set<string>
  starts: number
  /** The runs of each page that began one, by what its observer is called. */
  runs: Map<LinkObserver, Set<string>>
  names: Map<LinkObserver, string>
}

export function createStage(options: { hasLocks: boolean }): Stage {
  const stage: Stage = {
    ...createSessionWorld(options),
    ...options,
    owner: 'A',
    places: [],
    successes: 0,
    returns: 0,
    idOf: new Map(),
    ownerOf: new Map(),
    dead: new Set(),
    excused: new Set(),
    starts: 0,
    runs: new Map(),
    names: new Map(),
  }
  open(stage)
  return stage
}

/** The visible tab. */
export function here({ places }: Stage): Place {
  return places.at(-1) as Place
}

/** The session on the visible page. */
export function session(stage: Stage): MountedSession['session'] | undefined {
  return here(stage).mounted?.session
}

/** Opens another tab, and the app in it. */
export function open(stage: Stage, address?: string): void {
  stage.places.push({ tab: openTab(address), mounted: null })
  mount(stage)
}

export function mount(stage: Stage): void {
  const place = here(stage)
  place.mounted = stage.mount(stage.owner, place.tab)
  const { session: made } = place.mounted
  made.subscribe(() => {
    const { run } = made.getSnapshot()
    if (run?.observer) stage.runs.set(run.observer, (stage.runs.get(run.observer) ?? new Set()).add(run.id))
  })
}

/** Closes the visible page at once. Its pending requests are answered to no one. */
export function die(stage: Stage): void {
  const { mounted } = here(stage)
  if (!mounted) return
  for (const { token } of mounted.session.listTokens()) stage.excused.add(token.state)
  for (const { kind, state, isSettled } of stage.platform.calls) {
    if (kind === 'begin' && !isSettled && state) stage.excused.add(state)
  }
  mounted.die()
  stage.dead.add(mounted.session)
  here(stage).mounted = null
}

/** Each page that starts a run has its own callbacks. */
export function newObserver(stage: Stage): LinkObserver {
  const name = `page-${++stage.starts}`
  const observer = stage.observer(name)
  stage.names.set(observer, name)
  return observer
}
