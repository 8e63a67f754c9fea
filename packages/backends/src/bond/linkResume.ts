import { requestError } from '@banklink/core'
import * as v from 'valibot'
import type { BondExchange } from './bondCalls.ts'

/** Where a link stands whose result is not there yet. */
export interface LinkResume {
  /** Bond's `linked_account_id`. */
  id: string
  /** How long it is only looked at, in milliseconds since 1970. */
  until: number
  /** What is sent once more after that; absent where Bond took it. Holds the public token. */
  exchange?: BondExchange
}

/** The resume as the string that a pending step carries. */
export function writeResume(resume: LinkResume): string {
  return JSON.stringify(resume)
}

/** @throws `request.state_invalid` where it is no resume of a link. */
export function readResume(resume: string): LinkResume {
  const parsed = v.safeParse(schema, resume)
  if (parsed.success) return parsed.output
  throw requestError('request.state_invalid')
}

const schema: v.GenericSchema<string, LinkResume> = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    id: v.string(),
    until: v.number(),
    exchange: v.exactOptional(
      v.object({
        public_token: v.string(),
        linked_account_id: v.string(),
        external_account_id: v.string(),
        status: v.picklist(['instantly_verified', 'pending_automatic_verification', 'pending_manual_verification']),
        bank_name: v.exactOptional(v.string()),
      }),
    ),
  }),
)
