import * as v from 'valibot'

/** How Cybrid behaves. */
export interface CybridSwitches {
  /**
   * The brand's name in Link, which is part of the Link customization at Cybrid.
   *
   * @default 'Cybrid Sandbox'
   */
  clientName: string
  /**
   * How long a workflow is `storing`, by the mock's clock.
   *
   * @default 1500
   */
  workflowMs: number
  /**
   * The failure code of new workflows; null lets them complete.
   *
   * @default null
   */
  workflowFailureCode: string | null
  /**
   * How long an external bank account is `storing`.
   *
   * @default 1500
   */
  accountMs: number
  /**
   * The final state of new accounts without a failure. `unverified` ones stay so after an update.
   *
   * @default 'completed'
   */
  accountState: 'completed' | 'unverified'
  /**
   * When an account with an expired connection is usable again. `follow`: after the user signed in through Link.
   * `follow_then_patch`: after the change was also reported to Cybrid, by `PATCH`.
   *
   * @default 'follow'
   */
  renewal: 'follow' | 'follow_then_patch'
  /**
   * The failure code of new accounts; null lets them be stored.
   *
   * @default null
   */
  accountFailureCode: string | null
  /**
   * How long an account is `deleting`.
   *
   * @default 1500
   */
  deletionMs: number
}

export const cybridSwitches: CybridSwitches = {
  clientName: 'Cybrid Sandbox',
  workflowMs: 1500,
  workflowFailureCode: null,
  accountMs: 1500,
  accountState: 'completed',
  renewal: 'follow',
  accountFailureCode: null,
  deletionMs: 1500,
}

const code = v.nullable(v.pipe(v.string(), v.nonEmpty()))
const milliseconds = v.pipe(v.number(), v.finite(), v.minValue(0))

/** The same as the body of `POST /control/switches`. */
export const cybridSwitchFields = {
  client_name: v.exactOptional(v.string()),
  workflow_ms: v.exactOptional(milliseconds),
  workflow_failure_code: v.exactOptional(code),
  account_ms: v.exactOptional(milliseconds),
  account_state: v.exactOptional(v.picklist(['completed', 'unverified'])),
  renewal: v.exactOptional(v.picklist(['follow', 'follow_then_patch'])),
  account_failure_code: v.exactOptional(code),
  deletion_ms: v.exactOptional(milliseconds),
}
