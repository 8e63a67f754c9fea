import { linkError } from '@banklink/core'
import { createReturnArrival } from '../../session/oauth/createReturnArrival.ts'
import { die, here, mount, newObserver, open, type Stage, session } from './createStage.ts'

const link = { purpose: 'link' } as const
const repair = { purpose: 'reconnect', accountId: '1' } as const
export const ownerOf = (ownerKey: string): { ownerKey: string; backendId: string } => ({ ownerKey, backendId: 'bond' })
const from = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(list.length, 1)]

function openHandlers(stage: Stage) {
  return stage.handlers.filter((handler) => handler.isOpen && handler.session === session(stage))
}

/** Includes handlers that are gone, but none of a closed page. */
function livingHandlers({ dead, handlers }: Stage) {
  return handlers.filter((handler) => !dead.has(handler.session))
}

function succeed(stage: Stage, handler: Stage['handlers'][number] | undefined, pick: number): void {
  if (!handler) return
  const { state } = handler.spec.token
  // The same success once more has the same id.
  const id = (pick % 7 === 0 && stage.idOf.get(state)) || `success-${++stage.successes}`
  stage.idOf.set(state, id)
  stage.ownerOf.set(id, state.split('-')[1] ?? '')
  stage.excused.add(state)
  handler.succeed(id, { accounts: pick % 5 ? 1 : 2 })
}

function unmountAll(stage: Stage, isOwnerGone: boolean): void {
  for (const place of stage.places) {
    if (isOwnerGone) place.mounted?.session.setOwner(null)
    place.mounted?.unmount()
    place.mounted = null
  }
}

function answerAll({ platform, scripts }: Stage): void {
  platform.waiting('begin')?.answer()
  scripts.splice(0).forEach(({ resolve }) => resolve())
}

function see(stage: Stage, isVisible: boolean): void {
  stage.page.isVisible = isVisible
  for (const listener of [...stage.page.listeners]) listener()
}

/** Everything that the user, Link, a bank, a tab, the network, the browser or the app may do next. */
export const operations = {
  start: (stage: Stage, pick: number) => session(stage)?.start(pick % 4 ? link : repair, newObserver(stage)),
  prefetch: (stage: Stage) => session(stage)?.prefetch(link),
  retry: (stage: Stage) => session(stage)?.retry(newObserver(stage)),
  dismiss: (stage: Stage) => session(stage)?.dismiss(),
  reset: (stage: Stage) => session(stage)?.reset(),
  choose(stage: Stage, pick: number) {
    const state = session(stage)?.getState()
    if (state?.status !== 'choosing') return
    const { reason, currencies, result } = state
    session(stage)?.choose(
      reason === 'currency'
        ? { type: 'currency', currency: from(currencies, pick) ?? '' }
        : { type: 'account', accountId: from(result.accounts, pick)?.id ?? '' },
    )
  },
  getLinkToken(stage: Stage) {
    session(stage)
      ?.getLinkToken(link)
      .then(
        ({ state }) => stage.excused.add(state),
        () => {},
      )
  },
  spendLinkToken(stage: Stage) {
    for (const { token } of session(stage)?.listTokens() ?? []) stage.excused.add(token.state)
    session(stage)?.spendLinkToken(link)
  },
  script({ scripts }: Stage, pick: number) {
    if (pick % 5) scripts.splice(0).forEach(({ resolve }) => resolve())
    else scripts.splice(0).forEach(({ reject }) => reject(linkError('link.script_failed')))
  },
  answer: ({ platform }: Stage, pick: number) =>
    from(
      platform.calls.filter(({ isSettled }) => !isSettled),
      pick,
    )?.answer(pick % 3 ? {} : { status: 'verifying', canMoveMoney: false }),
  fail: ({ platform }: Stage, pick: number) =>
    from(
      platform.calls.filter(({ isSettled }) => !isSettled),
      pick,
    )?.fail(linkError('link.answer_timeout')),
  show: (stage: Stage) => openHandlers(stage).at(-1)?.show(),
  exit: (stage: Stage, pick: number) => from(livingHandlers(stage).slice(-2), pick)?.exit(),
  // Also late, from a handler that is gone, and twice.
  succeed: (stage: Stage, pick: number) => succeed(stage, from(livingHandlers(stage).slice(-3), pick), pick),
  /** What brings a link one step further, whatever that is. */
  goOn(stage: Stage, pick: number) {
    const status = session(stage)?.getState().status
    if (status === 'preparing' || status === 'ready' || status === 'resuming') return answerAll(stage)
    if (status === 'opening') return openHandlers(stage).at(-1)?.show()
    if (status === 'open') return succeed(stage, openHandlers(stage).at(-1), pick)
    if (status === 'choosing') return operations.choose(stage, pick)
    if (status === 'completing')
      return (stage.platform.waiting('complete') ?? stage.platform.waiting('completeUpdate'))?.answer()
    operations.start(stage, pick)
  },
  time: ({ clock }: Stage, pick: number) => clock.advance([100, 5_000, 30_000, 120_000, 1_900_000][pick % 5] ?? 0),
  refuseStorage: ({ stores }: Stage, pick: number) => stores.refuse(pick % 2 === 0),
  ownerUnknown: (stage: Stage) => stage.places.forEach(({ mounted }) => mounted?.session.setOwner(null)),
  ownerBack: (stage: Stage) => stage.places.forEach(({ mounted }) => mounted?.session.setOwner(ownerOf(stage.owner))),
  renewHeaders: (stage: Stage) => here(stage).mounted?.renewHeaders(),
  unmount(stage: Stage) {
    here(stage).mounted?.unmount()
    here(stage).mounted = null
  },
  mount(stage: Stage) {
    if (!here(stage).mounted) mount(stage)
  },
  remount(stage: Stage) {
    operations.unmount(stage)
    mount(stage)
  },
  reload(stage: Stage) {
    die(stage)
    mount(stage)
  },
  changeOwner(stage: Stage) {
    unmountAll(stage, true)
    stage.owner = stage.owner === 'A' ? 'B' : 'A'
    mount(stage)
  },
  openTab(stage: Stage) {
    if (stage.places.length < 3) open(stage)
  },
  switchTab({ places }: Stage) {
    const first = places.shift()
    if (first) places.push(first)
  },
  hide: (stage: Stage) => see(stage, false),
  see: (stage: Stage) => see(stage, true),
  /** The browser brings the page back from its cache, without Link's frame. */
  restore: (stage: Stage) => [...here(stage).tab.restored].forEach((listener) => listener()),
  /** The user goes to the bank and returns: in the same tab, or in another one that a phone's app opened. */
  returnFromBank(stage: Stage, pick: number) {
    if (openHandlers(stage).length === 0) return
    const address = `http://app.test/back?oauth_state_id=state-${++stage.returns}`
    if (pick % 3 === 0 && stage.places.length < 3) open(stage, address)
    else {
      die(stage)
      here(stage).tab.address = address
      mount(stage)
    }
    session(stage)
      ?.resumeReturn(newObserver(stage), createReturnArrival)
      .catch(() => {
        // The script or the effects did not load: the page says so.
      })
  },
} as const satisfies Record<string, (stage: Stage, pick: number) => void>

export const names = Object.keys(operations) as (keyof typeof operations)[]
/** What happens most of the time. */
export const common = ['goOn', 'goOn', 'goOn', 'goOn', 'goOn', 'answer', 'script', 'returnFromBank'] as const
