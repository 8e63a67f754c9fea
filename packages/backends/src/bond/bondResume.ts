import { requestError } from '@banklink/core'
import * as v from 'valibot'
import type { BondExchange } from './BondCalls.ts'

/** The state of a pending operation. */
export type BondResume = LinkResume | UpdateResume

/** A link. */
export interface LinkResume {
  purpose: 'link'
  /** Bond's ID of the owner. Some of the paths that it continues at don't name an owner. */
  ownerId: string
  /** Bond's `linked_account_id`. */
  id: string
  /** Until when it is only polled, in milliseconds since 1970. */
  until: number
  /** The exchange to send again after that; absent if Bond accepted it. Holds the public token. */
  exchange?: BondExchange
}

/** Update mode, which is only polled. */
export interface UpdateResume {
  purpose: 'update'
  ownerId: string
  id: string
  until: number
}

/**
 * The resume as the string of a pending step. Equal resumes become equal strings, regardless of the order of their fields:
 * the gateway relies on it to detect two requests for the same step.
 */
export function writeResume(resume: BondResume): string {
  return JSON.stringify(v.parse(fields, resume))
}

/**
 * @throws `request.state_invalid` if it is not a resume of this backend, and `request.state_foreign` if it was made for
 * another owner.
 */
export function readResume(resume: string, { ownerId }: Pick<BondResume, 'ownerId'>): BondResume {
  const parsed = v.safeParse(schema, resume)
  if (!parsed.success) throw requestError('request.state_invalid')
  if (parsed.output.ownerId !== ownerId) throw requestError('request.state_foreign')
  return parsed.output
}

const place = { ownerId: v.string(), id: v.string(), until: v.number() }

const fields: v.GenericSchema<unknown, BondResume> = v.variant('purpose', [
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
])

const schema = v.pipe(v.string(), v.parseJson(), fields)
