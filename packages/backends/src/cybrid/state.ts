import { requestError } from '@banklink/core'
import * as v from 'valibot'

/** What belongs to a link in progress at Cybrid. */
export type CybridState = LinkState | UpdateState

/** A new link: the workflow that its token came from. One workflow makes one account. */
export interface LinkState {
  purpose: 'link'
  customerGuid: string
  workflowGuid: string
  /** When the workflow began, by Cybrid's clock: the account that it makes is younger. */
  createdAt: number
}

/** Update mode: the account that Link was opened for. */
export interface UpdateState {
  purpose: 'update'
  customerGuid: string
  accountGuid: string
}

/** The state as the string that the port carries. */
export function writeState(state: CybridState): string {
  return JSON.stringify(state)
}

/**
 * The state that is for this purpose.
 *
 * @throws `request.state_invalid` where it was made for another: update mode must never exchange.
 * @throws `request.state_foreign` where another customer began it.
 */
export function readState<purpose extends CybridState['purpose']>(
  state: string,
  { purpose, customerGuid }: { purpose: purpose; customerGuid: string },
): Extract<CybridState, { purpose: purpose }> {
  const parsed = v.safeParse(schema, state)
  if (!parsed.success || !isFor(parsed.output, purpose)) throw requestError('request.state_invalid')
  if (parsed.output.customerGuid !== customerGuid) throw requestError('request.state_foreign')
  return parsed.output
}

function isFor<purpose extends CybridState['purpose']>(
  state: CybridState,
  purpose: purpose,
): state is Extract<CybridState, { purpose: purpose }> {
  return state.purpose === purpose
}

const schema: v.GenericSchema<string, CybridState> = v.pipe(
  v.string(),
  v.parseJson(),
  v.variant('purpose', [
    v.object({
      purpose: v.literal('link'),
      customerGuid: v.string(),
      workflowGuid: v.string(),
      createdAt: v.number(),
    }),
    v.object({ purpose: v.literal('update'), customerGuid: v.string(), accountGuid: v.string() }),
  ]),
)
