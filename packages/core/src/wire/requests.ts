import * as v from 'valibot'
import type { AccountNumbers, BeginRequest, CompleteRequest, UpdateRequest } from '../backend/LinkBackend.ts'

const word = v.pipe(v.string(), v.minLength(1), v.maxLength(512))
const sealed = v.pipe(v.string(), v.minLength(1), v.maxLength(8192))
const label = v.pipe(v.string(), v.maxLength(512))
const beginOptions = {
  locale: v.exactOptional(word),
  // A bank sends a person there, so it is an address of the web and nothing that runs.
  redirectUri: v.exactOptional(v.pipe(v.string(), v.url(), v.regex(/^https?:\/\/[^/]/i), v.maxLength(2048))),
}

/** The requests of a browser: named fields within bounds, all others are dropped or refused. */
export const beginRequest: v.GenericSchema<unknown, BeginRequest> = v.variant('purpose', [
  v.object({ purpose: v.literal('link'), ...beginOptions }),
  v.object({ purpose: v.picklist(['reconnect', 'verify_deposits']), accountId: word, ...beginOptions }),
])

/** Link's result as a browser reports it, to be completed. */
export const completeRequest: v.GenericSchema<unknown, CompleteRequest> = v.object({
  state: sealed,
  publicToken: word,
  linkSessionId: word,
  currency: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Z]{3,5}$/))),
  institution: v.nullable(v.object({ id: v.nullable(word), name: v.nullable(label) })),
  account: v.object({
    id: word,
    name: label,
    mask: v.nullable(v.pipe(v.string(), v.maxLength(4))),
    type: label,
    subtype: label,
    verificationStatus: v.nullable(label),
  }),
  allowDuplicate: v.exactOptional(v.boolean()),
})

/** Link's result at the end of update mode, as a browser reports it. */
export const updateRequest: v.GenericSchema<unknown, UpdateRequest> = v.object({
  state: sealed,
  linkSessionId: word,
  reported: v.nullable(label),
})

/** A pending answer, to be polled again. */
export const followRequest: v.GenericSchema<unknown, { resume: string }> = v.object({ resume: sealed })

/** A link that was not finished, to be deleted. */
export const abandonRequest: v.GenericSchema<unknown, { state: string }> = v.object({ state: sealed })

/** Someone else's account by its numbers. The values are passed on and never kept. */
export const accountNumbersRequest: v.GenericSchema<unknown, AccountNumbers> = v.object({
  routingNumber: v.pipe(v.string(), v.regex(/^\d{9}$/)),
  accountNumber: v.pipe(v.string(), v.regex(/^\d{4,17}$/)),
  accountType: v.picklist(['checking', 'savings']),
  bankName: v.exactOptional(label),
})
