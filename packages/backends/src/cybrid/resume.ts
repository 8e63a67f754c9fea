import { requestError } from '@banklink/core'
import * as v from 'valibot'

/** Where something stands whose end is not there yet. */
export type CybridResume = TokenResume | AccountResume | RenewedResume

/** A workflow whose link token is not there yet. */
export interface TokenResume {
  kind: 'token'
  workflowGuid: string
  /** When the workflow was requested, in milliseconds since 1970 by the requester's clock. */
  begunAt: number
  /** The account that it opens again in update mode; null for a new link. */
  accountGuid: string | null
}

/** An account whose state will pass. `stored`: it was made and is being saved; `deleted`: it is going. */
export interface AccountResume {
  kind: 'stored' | 'deleted'
  accountGuid: string
}

/** An account whose connection was renewed. Times are in milliseconds since 1970. */
export interface RenewedResume {
  kind: 'renewed'
  accountGuid: string
  /** Until when it need not show. */
  until: number
  /** When to report the change to Cybrid if Cybrid doesn't show it; null for never. */
  patchAt: number | null
}

/** The resume as the string that a pending step carries. */
export function writeResume(resume: CybridResume): string {
  return JSON.stringify(resume)
}

/** @throws `request.state_invalid` if it is not a resume. */
export function readResume(resume: string): CybridResume {
  const parsed = v.safeParse(schema, resume)
  if (parsed.success) return parsed.output
  throw requestError('request.state_invalid')
}

const schema: v.GenericSchema<string, CybridResume> = v.pipe(
  v.string(),
  v.parseJson(),
  v.variant('kind', [
    v.object({
      kind: v.literal('token'),
      workflowGuid: v.string(),
      begunAt: v.number(),
      accountGuid: v.nullable(v.string()),
    }),
    v.object({ kind: v.picklist(['stored', 'deleted']), accountGuid: v.string() }),
    v.object({
      kind: v.literal('renewed'),
      accountGuid: v.string(),
      until: v.number(),
      patchAt: v.nullable(v.number()),
    }),
  ]),
)
