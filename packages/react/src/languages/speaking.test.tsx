import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { currencyText } from '../components/account-chooser/currencyText.ts'
import { depositsText } from '../components/account-update/depositsText.ts'
import { LinkedAccounts } from '../components/linked-accounts/LinkedAccounts.tsx'
import { UnverifiedAccountForm } from '../components/unverified-account-form/UnverifiedAccountForm.tsx'
import { createWorld, type World } from '../testing/createWorld.ts'
import { linkAccount } from '../testing/linkAccount.ts'
import { finishLink, kit, renderKit } from '../testing/renderKit.tsx'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { nl } from './nl.ts'

let world: World
let uninstall: () => void

beforeEach(() => {
  world = createWorld()
  uninstall = world.simulator.install()
})

afterEach(() => uninstall())

test.each([
  [es, 'En verificación, 1-2 días hábiles', '1 cuenta bancaria'],
  [fr, 'Vérification en cours, 1–2 jours ouvrés', '1\u00a0compte bancaire'],
  [de, 'Wird bestätigt, 1–2 Bankarbeitstage', '1 Bankkonto'],
  [nl, 'Wordt geverifieerd, 1-2 werkdagen', '1 bankrekening'],
])('default: list, form and live regions, $locale', async (language, status, count) => {
  const { messages } = language
  await linkAccount(world, { bank: 'Tartan Bank', mask: '1111', verificationStatus: 'pending_automatic_verification' })
  renderKit(world, { language, children: [<LinkedAccounts key="list" />, <UnverifiedAccountForm key="form" />] })
  expect(screen.getByText(messages.accountsLoading, { normalizer: (text) => text })).toHaveAttribute('role', 'status')
  const item = await screen.findByRole('listitem', { name: 'Tartan Bank' })
  expect(item).toHaveTextContent(status)
  expect(within(item).getByRole('button', { name: messages.removeNamed('Tartan Bank ••1111') })).toBeInTheDocument()
  const list = screen.getByRole('region', { name: messages.accountsLabel })
  await waitFor(() => expect(within(list).getAllByRole('status')[0]?.textContent).toBe(count))
  expect(await screen.findByRole('form', { name: messages.addTitle })).toHaveTextContent(messages.addAgree)
})

test('behavior: messages of Link’s end, and an override', async () => {
  const messages = { linkLinked: (_account: unknown, label: string) => `Listo: ${label}` }
  renderKit(world, { language: es, messages, children: <LinkedAccounts /> })
  await userEvent.click(screen.getByRole('button', { name: 'Vincular una cuenta bancaria' }))
  await finishLink(world)
  expect(await screen.findByText('Listo: First Platypus Bank ••0000')).toBeInTheDocument()
  expect(await screen.findByText('Activa')).toBeInTheDocument()
})

const sent = { currency: 'USD', linkedAt: '2026-01-09T15:00:00.000Z' }
const words = { ...es.messages, locale: 'es' }

test.each([
  [en, 'en', '$0.01', 'Monday, January 12', 'Tuesday, January 13', 'US Dollar (USD)'],
  [es, 'es', '0,01\u00a0US$', 'lunes, 12 de enero', 'martes, 13 de enero', 'dólar estadounidense (USD)'],
  [es, 'es-MX', 'USD\u00a00.01', 'lunes, 12 de enero', 'martes, 13 de enero', 'dólar estadounidense (USD)'],
  [fr, 'fr', '0,01\u00a0$US', 'lundi 12 janvier', 'mardi 13 janvier', 'dollar des États-Unis (USD)'],
  [de, 'de', '0,01\u00a0$', 'Montag, 12. Januar', 'Dienstag, 13. Januar', 'US-Dollar (USD)'],
  [nl, 'nl', 'US$\u00a00,01', 'maandag 12 januari', 'dinsdag 13 januari', 'Amerikaanse dollar (USD)'],
])('behavior: money and days, $1', ({ messages }, locale, amount, first, last, currency) => {
  const text = depositsText(sent, { ...messages, locale })
  expect(text).toBe(messages.verifyDepositsText({ amount, first, last }))
  expect(currencyText('USD', { ...messages, locale })).toBe(currency)
})

test('behavior: in the account’s currency, and without a day if none is known', () => {
  expect(depositsText({ ...sent, currency: 'CAD' }, words)).toContain('0,01\u00a0CAD')
  expect(depositsText({ currency: null, linkedAt: null }, words)).toMatch(
    /^Un depósito de 0,01\u00a0US\$ .* 1-2 días hábiles\./,
  )
})

test('behavior: a server says the same as a browser', () => {
  const html = renderToString(kit(world, { language: nl, children: <LinkedAccounts /> }))
  expect(html).toContain('Bankrekening koppelen')
  expect(html).toContain('Uw bankrekeningen worden geladen…')
})
