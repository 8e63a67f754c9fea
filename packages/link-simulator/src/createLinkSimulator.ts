import { createDriver } from './driver/createDriver.ts'
import type { LinkDriver } from './driver/LinkDriver.ts'
import type { LinkSimulator, LinkSimulatorOptions } from './LinkSimulator.ts'
import { createEmbeddedPanel } from './panel/createEmbeddedPanel.ts'
import { createPanel } from './panel/createPanel.ts'
import { createRecorderBox } from './panel/createRecorderBox.ts'
import { noPanel, type Panel } from './panel/Panel.ts'
import { randomId } from './randomId.ts'
import { createRecorder } from './recorder/createRecorder.ts'
import { refuseElsewhere } from './refuseElsewhere.ts'
import { checkConfig } from './sdk/checkConfig.ts'
import { createCallbackChannel, type MessagePage } from './sdk/createCallbackChannel.ts'
import { createHandler, type Handler } from './sdk/createHandler.ts'
import { installPlaid } from './sdk/installPlaid.ts'
import type { OlderPlaidConfig, PlaidConfig, PlaidSdk } from './sdk/PlaidSdk.ts'
import { aloneServer } from './server/aloneServer.ts'
import { mockServer } from './server/mockServer.ts'
import { createLinkSession, type LinkSession } from './session/createLinkSession.ts'

/**
 * Creates a simulator of Plaid Link: no key, no network, no bank. Code written for `window.Plaid`, including
 * react-plaid-link, runs on it unchanged.
 *
 * @example
 * const simulator = createLinkSimulator()
 * const uninstall = simulator.install()
 * // … the app opens Link …
 * const link = await simulator.opened()
 * await link.acceptConsent()
 * await link.chooseInstitution('First Platypus Bank')
 * await link.submitCredentials('user_good', 'pass_good')
 * await link.chooseAccounts(['Plaid Checking'])
 * await link.finish() // the app's onSuccess was called
 */
// oxlint-disable-next-line max-lines-per-function -- its functions share the handlers of one page
export function createLinkSimulator(options: LinkSimulatorOptions = {}): LinkSimulator {
  if (!options.anywhere) refuseElsewhere()
  const { clock = Date, ids = randomId, panel: hasPanel = true, accountSelect = 'multiple' } = options
  const redirectUri = options.redirectUri ?? pageAddress()
  const server = options.mock
    ? mockServer({ ...options.mock, redirectUri })
    : aloneServer({ ids, updateMode: options.updateMode ?? null, redirectUri, storage: tabStorage() })
  const handlers: Handler[] = []
  const waiting = new Set<(session: LinkSession) => void>()
  const broken: ('create' | 'open')[] = []
  const recorder = createRecorder()
  let removeBox: (() => void) | null = null
  let latest: LinkSession | null = null
  let host: { document?: Document } = globalThis

  function register(given: PlaidConfig, { isEmbedded, makePanel }: HandlerKind): Handler {
    const { linkToken, oauthStateId } = checkConfig(given)
    if (takeBroken('create')) throw new Error('`Plaid.create` failed because `breakNext` was called.')
    const channel = createCallbackChannel(pageOf(host))
    const config = { ...given } // what the app changes later is not seen, as in Plaid's script
    const begin = () => {
      latest = createLinkSession({
        linkToken,
        oauthStateId,
        isEmbedded,
        accountSelect,
        config,
        channel,
        server,
        ids,
        now: () => clock.now(),
      })
      recorder.follow(latest)
      if (options.recorder && typeof document !== 'undefined') removeBox ??= createRecorderBox(recorder)
      for (const resolve of waiting) resolve(latest)
      waiting.clear()
      return latest
    }
    const panel = hasPanel ? makePanel(handlers.length) : noPanel
    const handler = createHandler({ config, channel, panel, isEmbedded, begin, opensNothing: () => takeBroken('open') })
    handlers.push(handler)
    return handler
  }

  const Plaid: PlaidSdk = {
    create: (config: PlaidConfig | OlderPlaidConfig) =>
      register(newerConfig(config), { isEmbedded: false, makePanel: (number) => createPanel({ number }) }),
    createEmbedded: (config: PlaidConfig | OlderPlaidConfig, element: HTMLElement) => {
      const makePanel = (number: number) => createEmbeddedPanel({ number, element })
      const { destroy } = register(newerConfig(config), { isEmbedded: true, makePanel })
      return { destroy }
    },
    open: () => newest().open(),
    exit: (...given) => newest().exit(...given),
    destroy: () => newest().destroy(),
    submit: (data) => newest().submit(data),
  }

  function newest(): Handler {
    const handler = handlers.at(-1)
    if (handler) return handler
    throw new Error('There is no handler of Link yet, so there is nothing to act on. Call `Plaid.create` first.')
  }

  function takeBroken(call: 'create' | 'open'): boolean {
    const at = broken.indexOf(call)
    if (at >= 0) broken.splice(at, 1)
    return at >= 0
  }

  function install(target: Window = window): () => void {
    host = target
    const uninstall = installPlaid(Plaid, target)
    return () => {
      for (const handler of handlers) handler.destroy()
      removeBox?.()
      removeBox = null
      uninstall()
    }
  }

  async function opened(): Promise<LinkDriver> {
    const isOpen = latest && latest.state().pane.name !== 'closed'
    const session = latest && isOpen ? latest : await new Promise<LinkSession>((resolve) => waiting.add(resolve))
    await session.settled()
    return createDriver(session)
  }

  const breakNext = (call: 'create' | 'open') => void broken.push(call)
  return {
    Plaid,
    install,
    opened,
    breakNext,
    recording: recorder.script,
    handlers: () => handlers.map((handler) => handler.record()),
  }
}

interface HandlerKind {
  isEmbedded: boolean
  makePanel: (number: number) => Panel
}

// What older types leave out is sent to them too, as Plaid's script does.
function newerConfig(config: PlaidConfig | OlderPlaidConfig): PlaidConfig {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return config as PlaidConfig
}

// Through the document: a test runner's own `window` may stand beside the page's.
function pageOf({ document }: { document?: Document }): MessagePage | null {
  return document?.defaultView ?? null
}

function pageAddress(): string | null {
  return typeof location === 'undefined' || location.origin === 'null' ? null : location.origin + location.pathname
}

// A page may be forbidden to keep anything.
function tabStorage(): Storage | null {
  try {
    return typeof sessionStorage === 'undefined' ? null : sessionStorage
  } catch {
    return null
  }
}
