import type { AccountsMessages } from './accountsMessages.ts'
import type { LinkMessages } from './linkMessages.ts'

/** Every word that the components say. Give the provider those you want to change. */
export interface Messages extends LinkMessages, AccountsMessages {}
