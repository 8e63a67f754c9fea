import type { LinkBackend } from '@banklink/core'

export declare function harborBackend(options: { customerId: string }): LinkBackend
