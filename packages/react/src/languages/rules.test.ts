import { describe, expect, test } from 'vitest'
import { textsOf } from '../testing/textsOf.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { nl } from './nl.ts'

/** Buttons that messages name as the next step. */
const actions = ['retry', 'contact', 'linkAgain', 'remove', 'returnBack', 'addAccount', 'verifyDeposits'] as const

/** How a verb of a button reads in a sentence, where its first letters change. */
const inflections: Record<string, Record<string, string>> = {
  nl: { opnemen: 'op' },
}

/** What stands for "Link again" in a language whose "again" would claim that the account was linked. */
const startsOver: Record<string, RegExp> = {
  es: /empiece de nuevo|antes de intentar de nuevo/i,
  fr: /recommencez|avant de réessayer/i,
}

/** Messages of accounts that are not linked, or not known to be. */
const isNotLinked = /^linkErrors\.|\.plaid_multiple_accounts$/

/** Messages of a button and its longer name, which must contain the button's label. */
const longNames = [
  ['linkAgain', 'linkAgainNamed'],
  ['remove', 'removeNamed'],
  ['reconnect', 'reconnectNamed'],
  ['verifyDeposits', 'verifyDepositsNamed'],
] as const

/** Terms that the glossary of each language replaces. */
const avoided: Record<string, RegExp> = {
  en: /\b(get in touch|once more|somebody|unlink|not linked|valid|log ?in|mov\w+ money)\b/i,
  de: /Bankleitzahl|Werktag|Geld beweg|verifizier|Passwort (Ihrer|bei)|Inhaberin|\b[Kk]ontaktieren Sie uns|\bbereit\b|Nummern/,
  es: /añad|introdu[cz]|cuenta corriente|concepto|mover dinero|asistencia|Póngase|comprueb/i,
  fr: /dépôt|ouvrable|identifier|blocage|contactez-nous|transférer de l’argent/i,
  nl: /storting|routingnummer|voorgoed|zakendag|niet klaar\b|\bingesteld|\binstellen|inlogpoging/,
}

const english = textsOf(en)

describe.each([en, es, fr, de, nl])('$locale', (language) => {
  const texts = textsOf(language)

  test('behavior: two sentences at most', () => {
    const sentences = (text: string) => text.split(/[.?!…](?=\s|$)/).filter((part) => part.trim()).length
    expect([...texts].filter(([, text]) => sentences(withoutAbbreviations(text)) > 2)).toEqual([])
  })

  test('behavior: a message names an action as its button does', () => {
    const other = [...english].filter(([name, text]) =>
      actions.some((action) => {
        const label = language.messages[action]
        const isNamed = name !== action && text.toLowerCase().includes(en.messages[action].toLowerCase())
        const said = texts.get(name) ?? ''
        if (action === 'linkAgain' && isNotLinked.test(name) && startsOver[language.locale]?.test(said)) return false
        return isNamed && isSentence(text) && !names(said, { label, locale: language.locale })
      }),
    )
    expect(other.map(([name]) => [name, texts.get(name)])).toEqual([])
  })

  test('behavior: quoted text is a button', () => {
    const labels = [...texts.values()].filter((text) => !isSentence(text))
    const quoted = [...texts].flatMap(([name, text]) =>
      [...text.matchAll(/[„“«]\s?([^”“»]+?)\s?[”“»]/g)].map((match) => [name, match[1] ?? '']),
    )
    expect(quoted.filter(([, label = '']) => !labels.includes(label))).toEqual([])
  })

  test('behavior: a button’s name holds what it shows', () => {
    const other = longNames.filter(([label, name]) => {
      const { messages } = language
      return !messages[name]('[account]').toLowerCase().includes(messages[label].toLowerCase())
    })
    expect(other).toEqual([])
  })

  test('behavior: the same action has the same label', () => {
    const { linkReconnect, reconnect, linkVerify, verifyDeposits } = language.messages
    expect([linkReconnect, linkVerify]).toEqual([reconnect, verifyDeposits])
  })

  test('behavior: the terms of the glossary', () => {
    expect([...texts].filter(([, text]) => avoided[language.locale]?.test(text))).toEqual([])
  })
})

test('behavior: English names an action as its button does', () => {
  const named = [...english.values()].filter((text) => actions.some((action) => text.includes(en.messages[action])))
  expect(named.length).toBeGreaterThan(40)
})

/** Whether one of the text's sentences contains the start of each word of a label. */
function names(text: string, { label, locale }: { label: string; locale: string }): boolean {
  const words = label.toLowerCase().split(/[\s’]+/)
  const beginnings = words
    .filter((word) => word.length > 2)
    .map((word) => inflections[locale]?.[word] ?? word.slice(0, 4))
  return text
    .toLowerCase()
    .split(/[.?…] /)
    .some((sentence) => beginnings.every((beginning) => new RegExp(`(^|[\\s’«¿-])${beginning}`).test(sentence)))
}

function isSentence(text: string): boolean {
  return /[.?]$/.test(text)
}

function withoutAbbreviations(text: string): string {
  return text.replaceAll('EE.\u00a0UU.', 'EE UU')
}
