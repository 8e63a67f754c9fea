/** The store of the brand's gateways. */
import type { SqlStore } from '@banklink/gateway/postgres'

export declare const store: SqlStore
