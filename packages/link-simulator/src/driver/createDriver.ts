import type { Command, FlowAction, Pane } from '../flow/Flow.ts'
import { actionsAt } from '../flow/transition.ts'
import { findInstitutions, type Institution, institutions } from '../sandbox/institutions.ts'
import type { LinkSession } from '../session/createLinkSession.ts'
import type { LinkDriver } from './LinkDriver.ts'

/** A driver for one open Link. */
export function createDriver(session: LinkSession): LinkDriver {
  const pane = () => session.state().pane

  async function act(command: Command): Promise<void> {
    if (!session.send(command)) throw notAllowed(pane(), command.type)
    await session.settled()
  }

  return {
    pane: () => pane().name,
    institutions: () => shownInstitutions(pane()).map(({ name }) => name),
    accounts: () => shownAccounts(pane()).map(({ name }) => name),
    error: () => session.state().error,
    acceptConsent: () => act({ type: 'acceptConsent' }),
    searchInstitution: (query) => act({ type: 'searchInstitution', query }),
    chooseInstitution: async (name) => {
      const shown = demand(pane(), 'chooseInstitution', shownInstitutions)
      await act({ type: 'chooseInstitution', institution: named(shown, name) })
    },
    submitCredentials: (username, password) => act({ type: 'submitCredentials', username, password }),
    chooseAccounts: async (names) => {
      const shown = demand(pane(), 'chooseAccounts', shownAccounts)
      const chosen = names.map((name) => named(shown, name).id)
      if (chosen.length === 0) throw new Error('No account was named, and Link needs one at least to go on.')
      if (chosen.length > 1 && session.state().accountSelect === 'single') {
        throw new Error('Several accounts were named, and this Link lets a person choose one. Name one.')
      }
      await act({ type: 'chooseAccounts', accountIds: chosen })
    },
    finish: () => act({ type: 'finish' }),
    goBack: () => act({ type: 'goBack' }),
    leave: async () => {
      await act({ type: 'askToLeave' })
      if (pane().name === 'exit') await act({ type: 'confirmLeave' })
    },
    askToLeave: () => act({ type: 'askToLeave' }),
    stay: () => act({ type: 'stay' }),
    confirmLeave: () => act({ type: 'confirmLeave' }),
    settled: () => session.settled(),
  }
}

function shownInstitutions(pane: Pane): readonly Institution[] {
  if (pane.name === 'tiles') return institutions
  return pane.name === 'institutions' ? findInstitutions(pane.query) : []
}

function shownAccounts(pane: Pane): readonly { id: string; name: string }[] {
  return pane.name === 'accounts' ? pane.accounts : []
}

function demand<shown>(pane: Pane, verb: FlowAction['type'], read: (pane: Pane) => shown): shown {
  if (!actionsAt(pane.name).includes(verb)) throw notAllowed(pane, verb)
  return read(pane)
}

function named<item extends { name: string }>(items: readonly item[], name: string): item {
  const found = items.find((item) => item.name === name)
  if (found) return found
  const names = items.map((item) => `"${item.name}"`).join(', ') || 'nothing'
  throw new Error(`Link does not show "${name}" here, so it cannot be chosen. It shows ${names}.`)
}

function notAllowed(pane: Pane, verb: string): Error {
  if (pane.name === 'closed') return new Error(`Link is closed, so "${verb}" cannot be done. Open it again first.`)
  const possible = actionsAt(pane.name).filter((action) => !notForDrivers.has(action))
  return new Error(
    `Link is at the pane "${pane.name}", where "${verb}" cannot be done. ` +
      (possible.length > 0 ? `Here it can: ${possible.join(', ')}.` : 'It waits for an answer.'),
  )
}

const notForDrivers: ReadonlySet<string> = new Set(['began', 'signedIn', 'linked', 'refused', 'exitByForce'])
