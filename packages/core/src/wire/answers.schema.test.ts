import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { accountActions, accountKinds, accountStatuses } from '../account/LinkedAccount.ts'
import { numberFields } from '../backend/LinkBackend.ts'
import { accountPageAnswer, capabilitiesAnswer, followedAnswer, linkTokenAnswer, stepAnswer } from './answers.ts'
import type { Reader } from './Reader.ts'

// The same answers once more, as schemas of a library that everybody trusts.
const text = v.pipe(
  v.nullable(v.string()),
  v.transform((sent) => sent?.trim().slice(0, 256) || null),
)
const logo = v.pipe(
  v.nullable(v.string()),
  v.transform((sent) => (sent && sent.length <= 500_000 ? sent : null)),
)
const action = v.picklist(accountActions)
const account = v.object({
  id: v.string(),
  institution: v.object({ id: text, name: text, logo }),
  name: text,
  mask: v.pipe(
    text,
    v.transform((sent) => sent?.slice(-4) ?? null),
  ),
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
    v.transform((names) => names.filter((name) => v.is(action, name))),
  ),
  platformStatus: text,
})
const token = v.object({ linkToken: v.string(), expiresInMs: v.number(), state: v.string() })
const pending = v.object({ done: v.literal(false), resume: v.string(), retryAfterMs: v.number() })
const step = (value: v.GenericSchema) =>
  v.lazy((sent) =>
    (sent as { done?: unknown } | null)?.done === true ? v.object({ done: v.literal(true), value }) : pending,
  )
const followed = v.lazy((sent) =>
  typeof sent === 'object' && sent !== null && 'linkToken' in sent ? token : (account as v.GenericSchema),
)
const capabilities = v.object({
  beginCreatesRow: v.boolean(),
  redirectUri: v.picklist(['request', 'preset']),
  locales: v.nullable(v.array(v.string())),
  currencies: v.nullable(v.array(v.string())),
  addByNumbers: v.nullable(v.array(v.picklist(numberFields))),
})
const page = v.object({ accounts: v.array(account), next: v.exactOptional(v.string()) })

// Answers that are right, and in which anything may be wrong, missing or too much.
const word = fc.constantFrom<unknown>('', ' ', 'First Platypus Bank', 'active', 'remove', 'reconnect', 'own', 'request')
const wrong = fc.constantFrom<unknown>(null, 0, 1, true, false, [], {}, ['remove', 1], 'x'.repeat(300))
const either = fc.oneof({ weight: 5, arbitrary: word }, { weight: 1, arbitrary: wrong })
const mostly = <T>(right: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: wrong })
const record = (model: Record<string, fc.Arbitrary<unknown>>, optional: string[] = []): fc.Arbitrary<unknown> =>
  fc.record<Record<string, unknown>>(
    { ...model, accessToken: word },
    { requiredKeys: Object.keys(model).filter((key) => !optional.includes(key)) },
  )
const sentText = mostly(fc.oneof(word, fc.constant(null)))
const sentAccount = record({
  id: mostly(word),
  institution: mostly(record({ id: sentText, name: sentText, logo: sentText })),
  ...Object.fromEntries(
    ['name', 'type', 'subtype', 'currency', 'linkedAt', 'reason', 'platformStatus'].map((key) => [key, sentText]),
  ),
  mask: mostly(fc.constantFrom(null, '', '0000', '00012345678 ')),
  kind: mostly(fc.constantFrom(...accountKinds)),
  canMoveMoney: mostly(fc.boolean()),
  status: mostly(fc.constantFrom<string>(...accountStatuses, 'frozen')),
  nextAction: mostly(fc.constantFrom(...accountActions, null, 'thaw')),
  actions: mostly(fc.array(fc.constantFrom<string>(...accountActions, 'thaw'))),
})
const sentToken = record({ linkToken: mostly(word), expiresInMs: mostly(fc.nat()), state: mostly(word) })
const names = mostly(fc.oneof(fc.constant(null), fc.array(either)))

const answers: [name: string, read: Reader<unknown>, schema: v.GenericSchema, sent: fc.Arbitrary<unknown>][] = [
  ['an account or a token', followedAnswer, followed, fc.oneof(sentAccount, sentToken, wrong)],
  [
    'a page of accounts',
    accountPageAnswer,
    page,
    record({ accounts: mostly(fc.array(sentAccount, { maxLength: 2 })), next: mostly(word) }, ['next']),
  ],
  [
    'a step',
    stepAnswer(linkTokenAnswer),
    step(token),
    record(
      { done: mostly(fc.boolean()), value: mostly(sentToken), resume: mostly(word), retryAfterMs: mostly(fc.nat()) },
      ['value', 'resume', 'retryAfterMs'],
    ),
  ],
  [
    'capabilities',
    capabilitiesAnswer,
    capabilities,
    record({
      beginCreatesRow: mostly(fc.boolean()),
      redirectUri: mostly(fc.constantFrom('request', 'preset')),
      locales: names,
      currencies: names,
      addByNumbers: mostly(fc.oneof(fc.constant(null), fc.subarray([...numberFields]))),
    }),
  ],
]

test.each(answers)('property: %s is read as by a schema', (_name, read, schema, sent) => {
  const taken = { right: 0, wrong: 0 }
  fc.assert(
    fc.property(sent, (answer) => {
      const expected = v.safeParse(schema, answer)
      taken[expected.success ? 'right' : 'wrong'] += 1
      expect(readOrRefuse(read, answer)).toEqual(expected.success ? { value: expected.output } : 'refused')
    }),
    { numRuns: 1_000 },
  )
  // Else it compared refusals alone.
  expect(Math.min(taken.right, taken.wrong)).toBeGreaterThan(100)
})

function readOrRefuse(read: Reader<unknown>, answer: unknown): { value: unknown } | 'refused' {
  try {
    return { value: read(answer) }
  } catch (error) {
    if (error instanceof TypeError) return 'refused'
    throw error
  }
}
