import * as v from 'valibot'
import { ofPlatforms, type PlatformId, platformEntries } from '../platforms.ts'
import type { SwitchSettings } from '../world/Switches.ts'
import { toCamelCase } from './switchNames.ts'

const milliseconds = v.pipe(v.number(), v.finite(), v.minValue(0))
const rateLimit = v.nullable(
  v.strictObject({
    requests: v.pipe(v.number(), v.integer(), v.minValue(0)),
    per_ms: v.pipe(v.number(), v.finite(), v.minValue(1)),
  }),
)

const optionalLimit = v.exactOptional(rateLimit)
const settable = platformEntries.filter(([, { switches }]) => switches !== undefined)

/** The body of `POST /control/switches`: the switches in snake case, and one-time changes of existing data. */
export const switchesRequest = v.strictObject({
  spend_link_token_on_exit: v.exactOptional(v.boolean()),
  latency_ms: v.exactOptional(milliseconds),
  ...Object.fromEntries(settable.map(([id, { switchFields }]) => [id, v.exactOptional(v.strictObject(switchFields))])),
  rate_limits: v.exactOptional(
    v.strictObject(ofPlatforms<Record<PlatformId, typeof optionalLimit>>(() => optionalLimit)),
  ),
  automatic_deposits: v.exactOptional(v.record(v.string(), v.picklist(['verify', 'expire']))),
  login_required: v.exactOptional(v.array(v.string())),
})

export type SwitchesRequest = v.InferOutput<typeof switchesRequest>

/** The settings that a request names. */
export function settingsOf(request: SwitchesRequest): SwitchSettings {
  const { automatic_deposits: _, login_required: __, ...settings } = request
  return toCamelCase(settings)
}
