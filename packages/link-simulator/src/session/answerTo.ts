import type { Answer, FlowState, Work } from '../flow/Flow.ts'
import { plaidError } from '../sandbox/errors.ts'
import { signIn } from '../sandbox/signIn.ts'
import type { LinkServer, SessionOf } from '../server/LinkServer.ts'
import { warn } from '../warn.ts'
import { toPlaidInstitution } from './metadata.ts'

export interface WorkContext extends SessionOf {
  state: FlowState
  server: LinkServer
  ids: () => string
}

/** Does what a loading pane waits for. */
export async function answerTo(work: Work, { state, server, ids, ...session }: WorkContext): Promise<Answer> {
  if (work.kind === 'signIn') {
    return signIn({ ...work, ids, accountSubtypes: state.facts?.accountSubtypes ?? null })
  }
  if (work.kind === 'begin') {
    const begun = await server.begin(session.linkToken)
    if (!begun.ok) return { type: 'refused', error: begun.error }
    return begun.value.isUpdateMode ? refuseUpdateMode() : { type: 'began', facts: begun.value }
  }
  const result = { institution: toPlaidInstitution(state.institution), accounts: work.accounts }
  const linked = await server.succeed(session, result)
  return linked.ok ? { type: 'linked', publicToken: linked.value } : { type: 'refused', error: linked.error }
}

function refuseUpdateMode(): Answer {
  const message = 'The link simulator does not do update mode yet, so this link token cannot be used here.'
  warn(message)
  return { type: 'refused', error: plaidError('INTERNAL_SERVER_ERROR', message) }
}
