import type { Simulation } from './createSimulation.ts'

const link = { purpose: 'link' } as const
const from = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(list.length, 1)]
const here = ({ places }: Simulation) => places.at(-1)?.mounted ?? null
const session = (simulation: Simulation) => here(simulation)?.session

function openHandlers(simulation: Simulation) {
  return simulation.handlers.filter((handler) => handler.isOpen && handler.session === session(simulation))
}

function see(simulation: Simulation, isVisible: boolean): void {
  simulation.page.isVisible = isVisible
  for (const listener of [...simulation.page.listeners]) listener()
}

/** The page is gone; what it was about to send may have left the machine, or not. */
function die(simulation: Simulation, pick: number): void {
  simulation.die()
  const unsent = simulation.network.messages.filter(({ hop, isAnswer }) => hop === 'gateway' && !isAnswer)
  if (pick % 2) for (const message of unsent) message.lose()
}

/** Everything that the user, Link, the network, a server, the browser or the clock may do next. */
export const operations = {
  start: (simulation) => session(simulation)?.start(link, simulation.observer('page')),
  retry: (simulation) => session(simulation)?.retry(simulation.observer('page')),
  dismiss(simulation) {
    simulation.mayLose = true
    session(simulation)?.dismiss()
  },
  /** Whatever brings a link one step further. */
  async goOn(simulation) {
    simulation.scripts.splice(0).forEach(({ resolve }) => resolve())
    const status = session(simulation)?.getState().status
    if (simulation.network.messages.length > 0) {
      for (let hops = 0; hops < 4; hops++) {
        simulation.network.messages[0]?.arrive()
        await simulation.settle()
      }
      return
    }
    const handler = openHandlers(simulation).at(-1)
    if (status === 'opening') handler?.show()
    else if (status === 'open' && handler) await simulation.confirm(handler)
    // The gateway asks Cybrid again after a moment.
    else if (status === 'preparing' || status === 'completing') simulation.clock.advance(1_500)
    else operations.start(simulation)
  },
  arrive: ({ network }, pick) => from(network.messages, pick)?.arrive(),
  lose: ({ network }, pick) => from(network.messages, pick)?.lose(),
  arriveTwice: ({ network }, pick) => from(network.messages, pick)?.arriveTwice(),
  crashGateway: ({ servers }) => servers.crash(),
  exit: (simulation, pick) => from(openHandlers(simulation), pick)?.exit(),
  time: ({ clock }, pick) => clock.advance([500, 5_000, 31_000, 125_000, 240_000][pick % 5] ?? 0),
  refuseStorage(simulation, pick) {
    simulation.mayLose = true
    simulation.stores.refuse(pick % 2 === 0)
  },
  reload(simulation, pick) {
    die(simulation, pick)
    simulation.mount()
  },
  closePage: (simulation, pick) => die(simulation, pick),
  openPage: (simulation) => simulation.mount(),
  openTab(simulation) {
    if (simulation.places.length > 2) return
    simulation.places.push({
      tab: {
        ...simulation.places[0]?.tab,
        address: 'http://app.test/',
        opened: null,
        lastRun: null,
        restored: new Set(),
      },
      mounted: null,
    })
    simulation.mount()
  },
  switchTab({ places }) {
    const first = places.shift()
    if (first) places.push(first)
  },
  changeOwner(simulation) {
    for (const place of simulation.places) {
      place.mounted?.session.setOwner(null)
      place.mounted?.unmount()
      place.mounted = null
    }
    simulation.owner = 1 - simulation.owner
    simulation.mount()
  },
  hide: (simulation) => see(simulation, false),
  see: (simulation) => see(simulation, true),
} as const satisfies Record<string, (simulation: Simulation, pick: number) => unknown>

export const names = Object.keys(operations) as (keyof typeof operations)[]
