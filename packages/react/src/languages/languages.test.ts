import { describe, expect, test } from 'vitest'
import type { Messages } from '../messages/Messages.ts'
import { nobodyKnows, someAccount } from '../testing/someAccount.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import type { Language } from './Language.ts'
import { nl } from './nl.ts'

type Said = {
  [name in keyof Messages as Messages[name] extends (...values: never) => string ? name : never]: unknown[]
}

const account = someAccount({ ...nobodyKnows, type: null, subtype: null, actions: [] })

/** What each message that is a function is given: all that it says must be in its text, but an account. */
const given: { [name in keyof Said]: { values: unknown[]; isSaid?: false } } = {
  accountsLoaded: { values: ['[12]', 'other'] },
  added: { values: ['[label]'] },
  addedPending: { values: ['[label]'] },
  addedProblem: { values: ['[label]', '[reason]'] },
  bannerOne: { values: ['[label]'] },
  bannerSeveral: { values: ['[12]', 'other'] },
  contactText: { values: [account] },
  currency: { values: ['[name]', '[code]'] },
  depositsVerified: { values: [account, '[label]'] },
  doneActive: { values: ['[label]'] },
  donePending: { values: ['[label]'] },
  doneProblem: { values: ['[label]'] },
  doneVerifyingText: { values: ['[days]'] },
  introBenefitText: { values: ['[brand]'], isSaid: false },
  introSafeText: { values: ['[brand]'] },
  introSharedText: { values: ['[brand]'] },
  introTitle: { values: ['[brand]'] },
  linkAgainNamed: { values: ['[account]'] },
  linkChoice: { values: ['[name]', '[mask]'] },
  linkDuplicate: { values: [account, '[label]'] },
  linkDuplicatePending: { values: [account, '[label]'] },
  linkLinked: { values: [account, '[label]'] },
  linkPending: { values: [account, '[label]'] },
  linkProblem: { values: [account, '[label]'] },
  mask: { values: ['[mask]'] },
  noted: { values: ['[account]', '[note]'] },
  pickedUnavailable: { values: ['[label]'] },
  reconnected: { values: [account, '[label]'] },
  reconnectNamed: { values: ['[account]'] },
  reference: { values: ['[id]'] },
  removed: { values: ['[account]'] },
  removeNamed: { values: ['[account]'] },
  removeNotFound: { values: ['[account]'] },
  removeText: { values: ['[account]'] },
  statusWait: { values: ['[status]', '[wait]'] },
  updatePending: { values: [account, '[label]'] },
  updateProblem: { values: [account, '[label]'] },
  verifyDepositsNamed: { values: ['[account]'] },
  verifyDepositsSoonText: { values: ['[amount]', '[days]'] },
  verifyDepositsText: { values: [{ amount: '[amount]', first: '[first]', last: '[last]' }] },
}

/** Only signs around what they are given. */
const sameInAll = ['currency', 'mask', 'noted', 'statusWait']

/** Stands on a button or beside an account, where there is room for a few words. */
const isShort =
  /^(linkAccount|linkPreparing|linkOpen|linkCompleting|retry|dismiss|contact|correctNumbers|linkAgain|linkAnother|remove|removeConfirm|removeCancel|removing|reconnect|verifyDeposits|updateCompleting|addAccount|adding|returnBack|doneOn|bannerPostpone|bannerDismiss|accountStatus\..*|thirdPartyStatus\..*|accountSubtypes\..*|thirdParty)$/
const shortest = 30

/** Every text of a language by its name, `errors.default` in a table. */
function textsOf({ messages }: Language): Map<string, string> {
  const say = (name: string, message: unknown): [string, string][] => {
    if (typeof message === 'string') return [[name, message]]
    if (typeof message === 'function') return [[name, message(...(given[name as keyof Said]?.values ?? []))]]
    return Object.entries(message as object).flatMap(([key, word]) => say(`${name}.${key}`, word))
  }
  return new Map(Object.entries(messages).flatMap(([name, message]) => say(name, message)))
}

const english = textsOf(en)

describe.each([es, fr, de, nl])('$locale', (language) => {
  const texts = textsOf(language)

  test('behavior: says all that English says, and nothing else', () => {
    expect([...texts.keys()].toSorted()).toEqual([...english.keys()].toSorted())
    expect([...texts].filter(([, text]) => !text.trim())).toEqual([])
  })

  test('behavior: nothing is left in English', () => {
    const same = [...texts].filter(([name, text]) => text === english.get(name)).map(([name]) => name)
    expect(same.filter((name) => !sameInAll.includes(name))).toEqual([])
  })

  test('behavior: a sentence where English has one', () => {
    const end = (text = '') => /[.?…]$/.exec(text)?.[0] ?? 'none'
    const others = [...texts].filter(([name, text]) => end(text) !== end(english.get(name)))
    expect(others).toEqual([])
  })

  test('behavior: short where there is little room, and never twice as long as English', () => {
    const tooLong = ([name, text]: [string, string]) =>
      isShort.test(name) ? text.length > shortest : text.length > 30 + 1.6 * (english.get(name)?.length ?? 0)
    expect([...texts].filter(tooLong)).toEqual([])
  })
})

describe.each([en, es, fr, de, nl])('$locale', (language) => {
  const texts = textsOf(language)

  test('behavior: a text holds what it is given', () => {
    const missing = Object.entries(given).flatMap(([name, { values, isSaid = true }]) => {
      const said = JSON.stringify(values).match(/\[[a-z0-9]+\]/g) ?? []
      return said.filter((value) => isSaid && !texts.get(name)?.includes(value)).map((value) => [name, value])
    })
    expect(missing).toEqual([])
  })

  test('behavior: another text for one, and for somebody else’s', () => {
    const { accountsLoaded, contactText, introTitle } = language.messages
    expect(accountsLoaded('1', 'one')).not.toBe(accountsLoaded('1', 'other'))
    expect(contactText({ ...account, kind: 'third_party' })).not.toBe(contactText(account))
    expect(introTitle(undefined)).not.toContain('undefined')
  })

  test('behavior: set as print is', () => {
    const wrong = /["'`]|\.\.\.| {2}|^\s|\s$|!/
    expect([...texts].filter(([, text]) => wrong.test(text))).toEqual([])
  })
})

test.each([
  [en, 'we get what it takes'],
  [es, 'recibimos lo necesario'],
  [fr, 'nous recevons ce qu’il faut'],
  [de, 'Wir erhalten, was'],
  [nl, 'Wij krijgen wat'],
])('behavior: an empty list says what is shared: $0.locale', ({ messages }, shared) => {
  expect(messages.accountsEmptyText).toContain(shared)
})

test.each([en, es, fr, de, nl])('behavior: what is removed need not have been linked: $locale', ({ messages }) => {
  expect(messages.removeText('')).not.toMatch(/\blink|vincul|associ|verknüpf|koppel/i)
})

test('behavior: no encryption is promised from end to end: Plaid is in between', () => {
  const promise = /end.to.end|ende.zu.ende|bout en bout|extremo a extremo|van begin tot eind|eind.tot.eind/i
  expect([en, es, fr, de, nl].flatMap((each) => [...textsOf(each)]).filter(([, text]) => promise.test(text))).toEqual(
    [],
  )
})

test('behavior: French keeps its signs with the word before', () => {
  expect([...textsOf(fr)].filter(([, text]) => /[^\u00a0]:|[^\u202f][?;]/.test(text))).toEqual([])
})

test('behavior: Spanish opens its questions', () => {
  expect([...textsOf(es)].filter(([, text]) => text.includes('?') !== text.includes('¿'))).toEqual([])
})

test.each([en, es, fr, de, nl])(
  'behavior: what waits for a code is told to: $locale',
  ({ messages: { linkPending } }) => {
    const waiting = linkPending({ ...account, status: 'awaiting_deposits' }, '[label]')
    expect(waiting).toMatch(/\[label\].*\b(code|Code|código)\b/)
    expect(linkPending({ ...account, status: 'verifying' }, '[label]')).not.toBe(waiting)
  },
)
