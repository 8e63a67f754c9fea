import { finishMockLink } from '@banklink/mock-backend'
import { createManualClock } from '../createManualClock.ts'
import {
  createSessionWorldOver,
  type FakeHandler,
  type FakeTab,
  type MountedSession,
  openTab,
  type SessionPlatform,
  type SessionWorld,
} from '../createSessionWorld.ts'
import { createNetwork, type Network } from './createNetwork.ts'
import { createServers, type PlatformName, type Servers } from './createServers.ts'
import { settleWith } from './settleWith.ts'

/** Tabs of one browser, gateways, their database and a platform, in one process and by one clock. */
export interface Simulation extends Omit<SessionWorld<SessionPlatform>, 'mount'> {
  servers: Servers
  network: Network
  /** Who is signed in to the app, in all tabs. */
  owner: number
  /** The tabs. The last one is visible. */
  places: { tab: FakeTab; mounted: MountedSession | null }[]
  /** The links that the user confirmed, with their owners. */
  confirmed: { owner: number; publicToken: string }[]
  /** A result may be lost: the browser's storage failed once, or the user dismissed it. */
  mayLose: boolean
  /** The app is opened in the tab that is seen, unless it is. */
  mount(): void
  /** The page in that tab is gone at once. */
  die(): void
  /** The user goes through an open Link to its end. */
  confirm(handler: FakeHandler): Promise<void>
}

export function createSimulation(options: { platform: PlatformName; hasLocks: boolean }): Simulation {
  const clock = createManualClock()
  const network = createNetwork()
  const servers = createServers({ platform: options.platform, clock, network, signedIn: () => simulation.owner })
  const world = createSessionWorldOver({ backend: () => servers.backend() }, { hasLocks: options.hasLocks, clock })
  const { mount } = world
  const here = () => simulation.places.at(-1) as Simulation['places'][number]
  const simulation: Simulation = {
    ...world,
    servers,
    network,
    owner: 0,
    places: [{ tab: openTab(), mounted: null }],
    confirmed: [],
    mayLose: false,
    settle: () => settleWith(world.settle),
    mount() {
      here().mounted ??= mount(`owner-${simulation.owner}`, here().tab)
    },
    die() {
      here().mounted?.die()
      here().mounted = null
    },
    async confirm(handler) {
      const { spec, session } = handler
      const done = await finishMockLink(servers.mock, {
        linkToken: spec.token.linkToken,
        institution: { id: 'ins_1', name: 'Tartan Bank' },
        // Another account each time: the same one twice would be a duplicate.
        account: { mask: String(simulation.confirmed.length).padStart(4, '0'), subtype: 'checking' },
        verificationStatus: null,
      }).catch(() => null)
      if (!done) return
      Object.assign(handler, { isOpen: false, succeeded: true })
      simulation.confirmed.push({ owner: Number(session.getOwner()?.ownerKey.at(-1)), publicToken: done.publicToken })
      session.getSnapshot().port?.succeeded(spec, done.publicToken, {
        institution: { institution_id: 'ins_1', name: 'Tartan Bank' },
        accounts: [done.account],
        link_session_id: done.linkSessionId,
      })
    },
  }
  simulation.mount()
  return simulation
}
