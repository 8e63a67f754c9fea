import { requestError } from '@banklink/core'
import * as v from 'valibot'
import type { BondExchange } from './BondCalls.ts'

/** Where something stands whose result is not there yet. */
export type BondResume = LinkResume | UpdateResume

/** A link. */
export interface LinkResume {
  purpose: 'link'
  /** Bond's `linked_account_id`. */
  id: string
  /** How long it is only looked at, in milliseconds since 1970. */
  until: number
  /** What is sent once more after that; absent where Bond took it. Holds the public token. */
  exchange?: BondExchange
}

/** Update mode, which is only ever looked at. */
export interface UpdateResume {
  purpose: 'update'
  id: string
  until: number
}

/** The resume as the string that a pending step carries. */
export function writeResume(resume: BondResume): string {
  return JSON.stringify(resume)
}

/** @throws `request.state_invalid` where it is no resume of ours. */
export function readResume(resume: string): BondResume {
  const parsed = v.safeParse(schema, resume)
  if (parsed.success) return parsed.output
  throw requestError('request.state_invalid')
}

const place = { id: v.string(), until: v.number() }

const schema: v.GenericSchema<string, BondResume> = v.pipe(
  v.string(),
  v.parseJson(),
  v.variant('purpose', [
    v.object({ purpose: v.literal('update'), ...place }),
    v.object({
      purpose: v.literal('link'),
      ...place,
      exchange: v.exactOptional(
        v.object({
          publicToken: v.string(),
          linkedAccountId: v.string(),
          externalAccountId: v.string(),
          status: v.picklist(['instantly_verified', 'pending_automatic_verification', 'pending_manual_verification']),
          bankName: v.exactOptional(v.string()),
        }),
      ),
    }),
  ]),
)
