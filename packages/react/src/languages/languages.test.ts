import { describe, expect, test } from 'vitest'
import { account, given, textsOf } from '../testing/textsOf.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { nl } from './nl.ts'

/** The glossary's word is the English one. */
const sameWord: Record<string, string[]> = { nl: ['routingNumber'] }

/** Only signs around what they are given. */
const sameInAll = ['accountAt', 'currency', 'mask', 'noted']

/** On a button or next to an account, with space for only a few words. */
const isShort =
  /^(linkAccount|linkPreparing|linkOpen|linkCompleting|retry|dismiss|contact|correctNumbers|linkAgain|linkAnother|remove|removeConfirm|removeCancel|removing|reconnect|verifyDeposits|updateCompleting|addAccount|adding|returnBack|doneOn|bannerPostpone|bannerDismiss|accountStatus\..*|thirdPartyStatus\..*|accountSubtypes\..*|thirdParty)$/
const shortest = 30

/** Below an account's name, where a long one wraps. */
const longest: Record<string, number> = { 'accountSubtypes.cash management': 36 }

const english = textsOf(en)

describe.each([es, fr, de, nl])('$locale', (language) => {
  const texts = textsOf(language)

  test('behavior: has every message of English, and no other', () => {
    expect([...texts.keys()].toSorted()).toEqual([...english.keys()].toSorted())
    expect([...texts].filter(([, text]) => !text.trim())).toEqual([])
  })

  test('behavior: nothing is left in English', () => {
    const same = [...texts].filter(([name, text]) => text === english.get(name)).map(([name]) => name)
    expect(same.filter((name) => ![...sameInAll, ...(sameWord[language.locale] ?? [])].includes(name))).toEqual([])
  })

  test('behavior: a sentence where English has one', () => {
    const end = (text = '') => /[.?…]$/.exec(text)?.[0] ?? 'none'
    const others = [...texts].filter(([name, text]) => end(text) !== end(english.get(name)))
    expect(others).toEqual([])
  })

  test('behavior: short if there is little space, and never twice as long as English', () => {
    const tooLong = ([name, text]: [string, string]) =>
      isShort.test(name)
        ? text.length > (longest[name] ?? shortest)
        : text.length > 30 + 1.6 * (english.get(name)?.length ?? 0)
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

  test('behavior: another text for one, and for someone else’s', () => {
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
  [en, ['routing', 'account numbers'], 'name'],
  [es, ['ruta', 'de cuenta'], 'nombre'],
  [fr, ['routage', 'de compte'], 'nom '],
  [de, ['Routing-', 'Kontonummer'], 'Namen'],
  [nl, ['routing number', 'rekeningnummer'], 'naam'],
])('behavior: the shared data is named: $0.locale', ({ messages }, numbers, name) => {
  for (const number of numbers) {
    expect(messages.accountsEmptyText).toContain(number)
    expect(messages.introSharedText(undefined, false)).toContain(number)
    expect(messages.introSharedText('Tidewell', true)).toContain(number)
  }
  expect(messages.introSharedText(undefined, true)).toContain(name)
  expect(messages.introSharedText(undefined, false)).not.toContain(name)
})

test.each([en, es, fr, de, nl])('behavior: a removed account need not have been linked: $locale', ({ messages }) => {
  expect(messages.removeText('')).toMatch(/\badd\b|agreg|ajout|hinzufüg|toevoeg/)
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
  'behavior: an account that waits for a code explains it: $locale',
  ({ messages: { linkPending } }) => {
    const waiting = linkPending({ ...account, status: 'awaiting_deposits' }, '[label]')
    expect(waiting).toMatch(/\[label\].*\b(code|Code|código)\b/)
    expect(linkPending({ ...account, status: 'verifying' }, '[label]')).not.toBe(waiting)
  },
)
