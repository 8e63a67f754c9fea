'use client'
import {
  BanklinkProvider,
  LinkAccountButton,
  LinkedAccounts,
  LinkIntro,
  ReconnectBanner,
  UnverifiedAccountForm,
} from '@banklink/react'
import { bankBackend } from './bankBackend'

/** The parts of the kit that have colors and a layout. */
export function Banks() {
  return (
    <BanklinkProvider backend={bankBackend} ownerKey="customer-1">
      <ReconnectBanner />
      <LinkAccountButton data-tone="primary" />
      <LinkedAccounts />
      <LinkIntro />
      <UnverifiedAccountForm />
    </BanklinkProvider>
  )
}
