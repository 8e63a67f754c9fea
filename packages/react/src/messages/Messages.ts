import type { PickerMessages } from '../components/account-picker/pickerMessages.ts'
import type { UpdateMessages } from '../components/account-update/updateMessages.ts'
import type { UpdateNewsMessages } from '../components/account-update/updateNewsMessages.ts'
import type { DoneMessages } from '../components/link-done/doneMessages.ts'
import type { IntroMessages } from '../components/link-intro/introMessages.ts'
import type { LinkMessages } from '../components/link-run/linkMessages.ts'
import type { AccountsMessages } from '../components/linked-accounts/accountsMessages.ts'
import type { ReturnMessages } from '../components/oauth-return/returnMessages.ts'
import type { BannerMessages } from '../components/reconnect-banner/bannerMessages.ts'
import type { AddAccountMessages } from '../components/unverified-account-form/addAccountMessages.ts'

/** Every word that the components say. */
export interface Messages
  extends LinkMessages,
    AccountsMessages,
    UpdateMessages,
    UpdateNewsMessages,
    AddAccountMessages,
    ReturnMessages,
    IntroMessages,
    DoneMessages,
    BannerMessages,
    PickerMessages {}

/** Overrides for any of the kit's messages. One that is `undefined` keeps its default. */
export type MessageOverrides = Overrides<Omit<Messages, Tables>> & {
  [table in Tables]?: Overrides<Messages[table]> | undefined
}

type Overrides<words> = { [name in keyof words]?: words[name] | undefined }

/** Tables by code: entries that are left out keep the default. */
type Tables = { [name in keyof Messages]: Messages[name] extends Text ? never : name }[keyof Messages]

type Text = string | ((...values: never) => string)
