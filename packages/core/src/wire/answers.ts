import {
  type AccountAction,
  accountActions,
  accountKinds,
  accountStatuses,
  type LinkedAccount,
} from '../account/LinkedAccount.ts'
import { type AccountPage, type Capabilities, type LinkToken, numberFields } from '../backend/LinkBackend.ts'
import type { Pending, Step } from '../backend/Step.ts'
import {
  boolean,
  isObject,
  listOf,
  nullable,
  number,
  objectOf,
  oneOf,
  optional,
  type Reader,
  string,
} from './Reader.ts'

const sentText = nullable(string)
/** A platform's text within bounds. An empty text becomes null, and a long one is cut. */
const text: Reader<string | null> = (sent, path) => sentText(sent, path)?.trim().slice(0, 256) || null
/** The last digits of a number, never more. */
const mask: Reader<string | null> = (sent, path) => text(sent, path)?.slice(-4) ?? null
/** A truncated image is dropped. */
const logo: Reader<string | null> = (sent, path) => {
  const image = sentText(sent, path)
  return image && image.length <= 500_000 ? image : null
}
const isAction = (name: unknown): name is AccountAction => accountActions.includes(name as AccountAction)
const names = listOf(string)

/** A linked account. An unknown status of a newer gateway becomes `unknown`, and an unknown action is left out. */
export const linkedAccountAnswer: Reader<LinkedAccount> = objectOf({
  id: string,
  institution: objectOf<LinkedAccount['institution']>({ id: text, name: text, logo }),
  name: text,
  mask,
  type: text,
  subtype: text,
  currency: text,
  linkedAt: text,
  kind: oneOf(accountKinds),
  canMoveMoney: boolean,
  status: (sent) => accountStatuses.find((status) => status === sent) ?? 'unknown',
  reason: text,
  nextAction: (sent) => (isAction(sent) ? sent : null),
  actions: (sent, path) => names(sent, path).filter(isAction),
  platformStatus: text,
})

/** One page of the owner's accounts. */
export const accountPageAnswer: Reader<AccountPage> = objectOf<AccountPage>({
  accounts: listOf(linkedAccountAnswer),
  next: optional(string),
})

/** A link token, with the sealed state of its link. */
export const linkTokenAnswer: Reader<LinkToken> = objectOf<LinkToken>({
  linkToken: string,
  expiresInMs: number,
  state: string,
})

/** The platform's capabilities. */
export const capabilitiesAnswer: Reader<Capabilities> = objectOf<Capabilities>({
  beginCreatesRow: boolean,
  redirectUri: oneOf(['request', 'preset']),
  locales: nullable(names),
  currencies: nullable(names),
  addByNumbers: nullable(listOf(oneOf(numberFields))),
})

const pendingAnswer = objectOf<Pick<Pending<never>, 'done' | 'resume' | 'retryAfterMs'>>({
  done: oneOf([false]),
  resume: string,
  retryAfterMs: number,
})

/** A step that yields what `value` reads. */
export function stepAnswer<T>(value: Reader<T>): Reader<Step<T>> {
  const doneAnswer = objectOf<{ done: true; value: T }>({ done: oneOf([true]), value })
  return (sent, path) => (isObject(sent) && sent.done === true ? doneAnswer : pendingAnswer)(sent, path)
}

/** A link token or an account: the results of following a step. */
export const followedAnswer: Reader<LinkToken | LinkedAccount> = (sent, path) =>
  (isObject(sent) && 'linkToken' in sent ? linkTokenAnswer : linkedAccountAnswer)(sent, path)
