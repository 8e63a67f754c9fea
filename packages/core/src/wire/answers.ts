import * as v from 'valibot'
import {
  type AccountAction,
  accountActions,
  accountKinds,
  accountStatuses,
  type LinkedAccount,
} from '../account/LinkedAccount.ts'
import { type AccountPage, type Capabilities, type LinkToken, numberFields } from '../backend/LinkBackend.ts'
import type { Step } from '../backend/Step.ts'

/** Reads one kind of answer and keeps its named fields alone. */
export type AnswerSchema<T> = v.GenericSchema<unknown, T>

/** A platform's text within bounds. An empty one says nothing: it is null, and a longer one is cut. */
const text = v.pipe(
  v.nullable(v.string()),
  v.transform((sent) => sent?.trim().slice(0, 256) || null),
)
/** Half an image is none. */
const logo = v.pipe(
  v.nullable(v.string()),
  v.transform((sent) => (sent && sent.length <= 500_000 ? sent : null)),
)
const action = v.picklist(accountActions)

/** A linked account. A status or an action of a newer gateway becomes `unknown` or is left out; nothing breaks. */
export const linkedAccountAnswer: AnswerSchema<LinkedAccount> = v.object({
  id: v.string(),
  institution: v.object({ id: text, name: text, logo }),
  name: text,
  mask: text,
  type: text,
  subtype: text,
  currency: text,
  linkedAt: text,
  kind: v.picklist(accountKinds),
  canMoveMoney: v.boolean(),
  status: v.fallback(v.picklist(accountStatuses), 'unknown'),
  reason: text,
  nextAction: v.fallback(v.nullable(action), null),
  actions: v.pipe(
    v.array(v.string()),
    v.transform((names): AccountAction[] => names.filter((name) => v.is(action, name))),
  ),
  platformStatus: text,
})

/** One page of the owner's accounts. */
export const accountPageAnswer: AnswerSchema<AccountPage> = v.object({
  accounts: v.array(linkedAccountAnswer),
  next: v.exactOptional(v.string()),
})

/** A link token, with the sealed state of its link. */
export const linkTokenAnswer: AnswerSchema<LinkToken> = v.object({
  linkToken: v.string(),
  expiresInMs: v.number(),
  state: v.string(),
})

/** What the platform can do. */
export const capabilitiesAnswer: AnswerSchema<Capabilities> = v.object({
  beginCreatesRow: v.boolean(),
  redirectUri: v.picklist(['request', 'preset']),
  locales: v.nullable(v.array(v.string())),
  currencies: v.nullable(v.array(v.string())),
  addByNumbers: v.nullable(v.array(v.picklist(numberFields))),
})

const pendingAnswer = v.object({ done: v.literal(false), resume: v.string(), retryAfterMs: v.number() })

/** A step that yields what `value` reads. */
export function stepAnswer<T>(value: AnswerSchema<T>): AnswerSchema<Step<T>> {
  const doneAnswer = v.object({ done: v.literal(true), value })
  // `done` decides, and a union of the two would cost the browser three times the bytes.
  return v.lazy((step) =>
    (step as { done?: unknown } | null)?.done === true ? doneAnswer : pendingAnswer,
  ) as AnswerSchema<Step<T>>
}

/** A link token or an account: what following a step can yield. */
export const followedAnswer: AnswerSchema<LinkToken | LinkedAccount> = v.lazy((followed) =>
  has(followed, 'linkToken') ? linkTokenAnswer : linkedAccountAnswer,
)

function has(value: unknown, field: string): boolean {
  return typeof value === 'object' && value !== null && field in value
}
