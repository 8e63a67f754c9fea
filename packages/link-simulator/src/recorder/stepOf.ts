import type { LinkDriver } from '../driver/LinkDriver.ts'
import type { FlowAction, FlowActionNamed, FlowState, Journey, OauthDecision } from '../flow/Flow.ts'
import { depositCode, refuseNumbers, sandboxNumbers } from '../sandbox/numbers.ts'
import { goodLogin, isSandboxPassword } from '../sandbox/signIn.ts'
import { quote } from './quote.ts'
import type { Step } from './Step.ts'

/**
 * The user's action as a call of the driver; null for a response of Link. Of typed values, only those of the Sandbox
 * are recorded: any other may be a real login.
 */
export function stepOf(action: FlowAction, from: FlowState): Step | null {
  switch (action.type) {
    case 'acceptConsent':
    case 'goOnAnyway':
    case 'solveRecaptcha':
    case 'closeBank':
    case 'timeOutAtBank':
    case 'enterNumbers':
    case 'finish':
    case 'goBack':
    case 'askToLeave':
    case 'stay':
    case 'confirmLeave':
      return call(action.type)
    case 'chooseAuthType':
      return call('chooseAuthType', quote(action.authType))
    case 'searchInstitution':
      return call('searchInstitution', quote(action.query))
    case 'chooseInstitution':
      return call('chooseInstitution', quote(action.institution.name))
    case 'submitCredentials':
      return credentialsStep(action)
    case 'answerMfa':
      return mfaStep(action, from)
    case 'goToBank':
      return call('goToBank', ...(action.way === 'redirect' ? [quote('redirect')] : []))
    case 'decideAtBank':
      return from.pane.name === 'oauth' ? atBankStep(action.decision, from.pane.journey) : null
    case 'chooseAccounts':
      return accountsStep(action, from)
    case 'submitNumbers':
      return numbersStep(action, from)
    case 'submitDepositCode':
      return call('submitDepositCode', quote(isDepositCode(action.code) ? action.code : 'WRONG'))
    case 'exitByForce':
      return { verb: null, text: '// Here the page closed Link: handler.exit({ force: true })' }
    default:
      return null
  }
}

/** A yes or a no at an OAuth bank; the accounts are named where some were left out. */
export function atBankStep({ isAllowed, accountIds }: OauthDecision, { accounts }: Journey): Step {
  if (!isAllowed) return call('denyAtBank')
  const shared = accounts.filter(({ id }) => accountIds?.includes(id) ?? true)
  return call('allowAtBank', ...(shared.length < accounts.length ? [list(shared.map(({ name }) => name))] : []))
}

function credentialsStep({ username, password }: FlowActionNamed<'submitCredentials'>): Step {
  return call(
    'submitCredentials',
    quote(username === goodLogin.username ? username : 'user_unknown'),
    quote(isSandboxPassword(password) ? password : 'wrong'),
  )
}

function mfaStep({ answers }: FlowActionNamed<'answerMfa'>, { pane }: FlowState): Step | null {
  if (pane.name !== 'mfa') return null
  const { questions } = pane.challenge
  const isKnown = (answer: string, index: number) => {
    const { options, right } = questions[index] ?? { options: null, right: null }
    return answer.trim() === right || (options?.includes(answer.trim()) ?? false)
  }
  return call('answerMfa', list(answers.map((answer, index) => (isKnown(answer, index) ? answer : 'wrong'))))
}

function accountsStep({ accountIds }: FlowActionNamed<'chooseAccounts'>, { pane }: FlowState): Step | null {
  if (pane.name !== 'accounts') return null
  const chosen = pane.accounts.filter(({ id }) => accountIds.includes(id))
  return call('chooseAccounts', list(chosen.map(({ name }) => name)))
}

function numbersStep(given: FlowActionNamed<'submitNumbers'>, { pane }: FlowState): Step | null {
  if (pane.name !== 'numbers') return null
  const isKnown = refuseNumbers(given, sandboxNumbers(pane.flow, pane.account?.mask ?? null)) === null
  const { routingNumber, accountNumber } = isKnown ? given : { routingNumber: '000000000', accountNumber: '0000' }
  const subtype = given.subtype === 'checking' ? '' : `, subtype: ${quote(given.subtype)}`
  const numbers = `routingNumber: ${quote(routingNumber)}, accountNumber: ${quote(accountNumber)}`
  return call('submitNumbers', `{ ${numbers}${subtype} }`)
}

function isDepositCode(code: string): boolean {
  return code.trim().toUpperCase() === depositCode
}

function call(verb: keyof LinkDriver, ...given: readonly string[]): Step {
  return { verb, text: `await link.${verb}(${given.join(', ')})` }
}

function list(texts: readonly string[]): string {
  return `[${texts.map(quote).join(', ')}]`
}
