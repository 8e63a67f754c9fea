import type { EventMetadata, ExitMetadata, PlaidConfig, PlaidError, SuccessMetadata } from '../sdk/PlaidSdk.ts'

/** What an app was called back with, and the config that records it. */
export interface RecordedCalls {
  config: PlaidConfig & { token: string }
  /** The callbacks' names in the order of their calls; events as `EVENT[view]`. */
  order: string[]
  successes: { publicToken: string; metadata: SuccessMetadata }[]
  exits: { error: PlaidError | null; metadata: ExitMetadata }[]
  events: { name: string; metadata: EventMetadata }[]
}

export function recordCalls(token = 'link-sandbox-1'): RecordedCalls {
  const calls: Omit<RecordedCalls, 'config'> = { order: [], successes: [], exits: [], events: [] }
  const config: RecordedCalls['config'] = {
    token,
    onLoad: () => void calls.order.push('onLoad'),
    onSuccess: (publicToken, metadata) => {
      calls.order.push('onSuccess')
      calls.successes.push({ publicToken, metadata })
    },
    onExit: (error, metadata) => {
      calls.order.push('onExit')
      calls.exits.push({ error, metadata })
    },
    onEvent: (name, metadata) => {
      calls.order.push(metadata.view_name ? `${name}[${metadata.view_name}]` : name)
      calls.events.push({ name, metadata })
    },
  }
  return { config, ...calls }
}

/** Ids that count: `id-1`, `id-2`, … */
export function countingIds(): () => string {
  let count = 0
  return () => `id-${++count}`
}
