import type { FlowAction, FlowState } from '../flow/Flow.ts'
import type { Change } from '../session/createLinkSession.ts'
import type { Step } from './Step.ts'
import { atBankStep, stepOf } from './stepOf.ts'

/**
 * The steps including the latest action. Typing a search is one step, and so is leaving with its confirmation. The
 * user's decision at the bank is known when the bank's window is closed.
 */
export function addStep(steps: readonly Step[], { action, from }: Change): readonly Step[] {
  const last = steps.at(-1)
  const before = steps.slice(0, -1)
  const decided = last?.verb === 'closeBank' ? decidedStep(action, from) : null
  if (decided) return [...before, decided]
  const step = stepOf(action, from)
  if (!step) return steps
  if (last?.verb === 'searchInstitution' && step.verb === 'searchInstitution') return [...before, step]
  if (last?.verb === 'askToLeave' && step.verb === 'confirmLeave') {
    return [...before, { verb: 'leave', text: 'await link.leave()' }]
  }
  return [...steps, step]
}

function decidedStep(action: FlowAction, { pane }: FlowState): Step | null {
  if (pane.name !== 'loading' || pane.work.kind !== 'atBank') return null
  const { journey } = pane.work
  if (action.type === 'signedIn') {
    const shared = new Set(action.accounts.map(({ mask, subtype }) => `${mask} ${subtype}`))
    const accountIds = journey.accounts
      .filter(({ mask, subtype }) => shared.has(`${mask} ${subtype}`))
      .map(({ id }) => id)
    return atBankStep({ isAllowed: true, accountIds }, journey)
  }
  const isDenied = action.type === 'refused' && action.error.error_code === 'INSUFFICIENT_CREDENTIALS'
  return isDenied ? atBankStep({ isAllowed: false, accountIds: null }, journey) : null
}
