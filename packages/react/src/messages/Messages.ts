import type { AccountsMessages } from './accountsMessages.ts'
import type { AddAccountMessages } from './addAccountMessages.ts'
import type { BannerMessages } from './bannerMessages.ts'
import type { DoneMessages } from './doneMessages.ts'
import type { IntroMessages } from './introMessages.ts'
import type { LinkMessages } from './linkMessages.ts'
import type { PickerMessages } from './pickerMessages.ts'
import type { ReturnMessages } from './returnMessages.ts'
import type { UpdateMessages } from './updateMessages.ts'
import type { UpdateNewsMessages } from './updateNewsMessages.ts'

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

/** Words to use in place of ours: any of them. */
export type MessageOverrides = Partial<Omit<Messages, Tables>> & { [table in Tables]?: Partial<Messages[table]> }

/** Words by code: those that are left out stay ours. */
type Tables = { [name in keyof Messages]: Messages[name] extends Text ? never : name }[keyof Messages]

type Text = string | ((...values: never) => string)
