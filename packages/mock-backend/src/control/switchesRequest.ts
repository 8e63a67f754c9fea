import * as v from 'valibot'
import type { SwitchSettings } from '../world/Switches.ts'

const code = v.nullable(v.pipe(v.string(), v.nonEmpty()))
const milliseconds = v.pipe(v.number(), v.finite(), v.minValue(0))
const rateLimit = v.nullable(
  v.strictObject({
    requests: v.pipe(v.number(), v.integer(), v.minValue(0)),
    per_ms: v.pipe(v.number(), v.finite(), v.minValue(1)),
  }),
)

/** The body of `POST /control/switches`: the switches in snake case, and what is done once with what is there. */
export const switchesRequest = v.strictObject({
  spend_link_token_on_exit: v.exactOptional(v.boolean()),
  latency_ms: v.exactOptional(milliseconds),
  bond: v.exactOptional(
    v.strictObject({
      identity_match: v.exactOptional(v.picklist(['pass', 'fail'])),
      processor_integration: v.exactOptional(v.boolean()),
      foreign_processor_tokens: v.exactOptional(v.picklist(['refuse', 'accept'])),
    }),
  ),
  cybrid: v.exactOptional(
    v.strictObject({
      workflow_ms: v.exactOptional(milliseconds),
      workflow_failure_code: v.exactOptional(code),
      account_ms: v.exactOptional(milliseconds),
      account_state: v.exactOptional(v.picklist(['completed', 'unverified'])),
      renewal: v.exactOptional(v.picklist(['follow', 'follow_then_patch'])),
      account_failure_code: v.exactOptional(code),
      deletion_ms: v.exactOptional(milliseconds),
    }),
  ),
  rate_limits: v.exactOptional(
    v.strictObject({
      bond: v.exactOptional(rateLimit),
      cybrid: v.exactOptional(rateLimit),
      plaid: v.exactOptional(rateLimit),
    }),
  ),
  automatic_deposits: v.exactOptional(v.record(v.string(), v.picklist(['verify', 'expire']))),
  login_required: v.exactOptional(v.array(v.string())),
})

export type SwitchesRequest = v.InferOutput<typeof switchesRequest>

/** The settings that a request names. */
export function settingsOf(request: SwitchesRequest): SwitchSettings {
  const { automatic_deposits: _, login_required: __, ...settings } = request
  return withKeys(settings, (key) => key.replace(/_(\w)/g, (_match, letter: string) => letter.toUpperCase()))
}

/** The same names as a request has them. */
export function toSnakeCase(switches: object): Record<string, unknown> {
  return withKeys(switches, (key) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
}

function withKeys(value: object, rename: (key: string) => string): Record<string, unknown> {
  const entries = Object.entries(value).map(([key, inner]: [string, unknown]) => [
    rename(key),
    typeof inner === 'object' && inner !== null ? withKeys(inner, rename) : inner,
  ])
  return Object.fromEntries(entries) as Record<string, unknown>
}
