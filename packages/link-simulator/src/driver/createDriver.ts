import type { Command, FlowAction, Pane, TokenFacts } from '../flow/Flow.ts'
import { choosesOne } from '../flow/sharing.ts'
import { actionsAt } from '../flow/transition.ts'
import { findInstitutions, type Institution } from '../sandbox/institutions.ts'
import type { LinkSession } from '../session/createLinkSession.ts'
import type { LinkDriver } from './LinkDriver.ts'

/** A driver for one open Link. */
// oxlint-disable-next-line max-lines-per-function -- one object, a verb a line or two
export function createDriver(session: LinkSession): LinkDriver {
  const pane = () => session.state().pane
  const banks = () => shownInstitutions(pane(), session.state().facts)

  async function act(command: Command): Promise<void> {
    if (!session.send(command)) throw notAllowed(pane(), command.type)
    await session.settled()
  }

  async function decideAtBank(isAllowed: boolean, names?: readonly string[]): Promise<string | null> {
    const shared = demand(pane(), 'decideAtBank', bankAccounts)
    const accountIds = names?.map((name) => named(shared, name).id) ?? null
    await act({ type: 'decideAtBank', decision: { isAllowed, accountIds } })
    const now = pane()
    return now.name === 'closed' && now.end.kind === 'sentBack' ? now.end.returnUri : null
  }

  return {
    pane: () => pane().name,
    institutions: () => banks().map(({ name }) => name),
    accounts: () => shownAccounts(pane()).map(({ name }) => name),
    questions: () => shownQuestions(pane()),
    error: () => session.state().error,
    acceptConsent: () => act({ type: 'acceptConsent' }),
    chooseAuthType: (authType) => act({ type: 'chooseAuthType', authType }),
    searchInstitution: (query) => act({ type: 'searchInstitution', query }),
    chooseInstitution: async (name) => {
      const shown = demand(pane(), 'chooseInstitution', banks)
      await act({ type: 'chooseInstitution', institution: named(shown, name) })
    },
    goOnAnyway: () => act({ type: 'goOnAnyway' }),
    submitCredentials: (username, password) => act({ type: 'submitCredentials', username, password }),
    answerMfa: (answers) => act({ type: 'answerMfa', answers }),
    solveRecaptcha: () => act({ type: 'solveRecaptcha' }),
    goToBank: (way = 'window') => act({ type: 'goToBank', way }),
    allowAtBank: (names) => decideAtBank(true, names),
    denyAtBank: () => decideAtBank(false),
    closeBank: () => act({ type: 'closeBank' }),
    timeOutAtBank: () => act({ type: 'timeOutAtBank' }),
    chooseAccounts: async (names) => {
      const shown = demand(pane(), 'chooseAccounts', shownAccounts)
      const chosen = names.map((name) => named(shown, name).id)
      if (chosen.length === 0) throw new Error('No account was named. Name at least one, or Link cannot continue.')
      const now = pane()
      if (chosen.length > 1 && now.name === 'accounts' && choosesOne(session.state(), now)) {
        throw new Error('Several accounts were named, but this Link allows one. Name one.')
      }
      await act({ type: 'chooseAccounts', accountIds: chosen })
    },
    enterNumbers: () => act({ type: 'enterNumbers' }),
    submitNumbers: (numbers) => act({ type: 'submitNumbers', subtype: 'checking', ...numbers }),
    submitDepositCode: (code) => act({ type: 'submitDepositCode', code }),
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

function shownInstitutions(pane: Pane, facts: TokenFacts | null): readonly Institution[] {
  if (pane.name === 'tiles') return findInstitutions('', facts?.countryCodes)
  return pane.name === 'institutions' ? findInstitutions(pane.query, facts?.countryCodes) : []
}

function shownAccounts(pane: Pane): readonly { id: string; name: string }[] {
  return pane.name === 'accounts' ? pane.accounts : []
}

function bankAccounts(pane: Pane): readonly { id: string; name: string }[] {
  return pane.name === 'oauth' ? pane.journey.accounts : []
}

function shownQuestions(pane: Pane): readonly { prompt: string; options: readonly string[] | null }[] {
  return pane.name === 'mfa' ? pane.challenge.questions.map(({ prompt, options }) => ({ prompt, options })) : []
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

const notForDrivers: ReadonlySet<string> = new Set([
  'began',
  'resumed',
  'signedIn',
  'challenged',
  'suspected',
  'prepared',
  'abandoned',
  'sentBack',
  'verified',
  'linked',
  'refused',
  'exitByForce',
])
