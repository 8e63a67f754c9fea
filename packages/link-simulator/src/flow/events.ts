import type { ExitStatus, PlaidError } from '../sdk/PlaidSdk.ts'
import type { EventDraft, TokenFacts } from './Flow.ts'

export function opened(facts: TokenFacts, view: string | null): EventDraft {
  return { name: 'OPEN', view_name: view, is_update_mode: String(facts.isUpdateMode) }
}

export function transitioned(view: string): EventDraft {
  return { name: 'TRANSITION_VIEW', view_name: view }
}

export function failed(error: PlaidError): EventDraft {
  return { name: 'ERROR', ...errorFields(error) }
}

export function exited(status: ExitStatus, error: PlaidError | null): EventDraft {
  return { name: 'EXIT', exit_status: status, ...(error ? errorFields(error) : {}) }
}

function errorFields({ error_type, error_code, error_message }: PlaidError): Partial<EventDraft> {
  return { error_type, error_code, error_message }
}
