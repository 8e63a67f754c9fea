import type { AccountsMessages } from './accountsMessages.ts'
import type { ErrorMessages, LinkMessages } from './linkMessages.ts'
import type { ReturnMessages } from './returnMessages.ts'

/** Every word that the components say. */
export interface Messages extends LinkMessages, AccountsMessages, ReturnMessages {}

/** Words to use in place of ours: any of them. */
export type MessageOverrides = Partial<Omit<Messages, 'errors'>> & { errors?: Partial<ErrorMessages> }
