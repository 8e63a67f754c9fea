import type { BanklinkError, Capabilities, LinkedAccount } from '@banklink/core'
import { QueryClient, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { expectTypeOf } from 'vitest'
import type * as kit from './index.ts'
import {
  capabilitiesQuery,
  type LinkEvent,
  linkedAccountQuery,
  linkedAccountsQuery,
  useCapabilities,
  useLinkAccount,
  useLinkEvents,
  useLinkedAccount,
  useLinkedAccounts,
  useReconnect,
  useSuspenseLinkedAccounts,
  useVerifyDeposits,
} from './index.ts'

// What the types promise to an app with `exactOptionalPropertyTypes`. Compiled with all other files, and never run.

declare const banklink: kit.Banklink
declare const maybe: kit.LinkObserver['onLinked']
const client = new QueryClient()

// A factory's key knows the type of its data.
expectTypeOf(client.getQueryData(linkedAccountsQuery(banklink).queryKey)).toEqualTypeOf<
  readonly LinkedAccount[] | undefined
>()
expectTypeOf(client.getQueryData(linkedAccountQuery(banklink, { id: 'a' }).queryKey)).toEqualTypeOf<
  LinkedAccount | undefined
>()
expectTypeOf(client.getQueryData(capabilitiesQuery(banklink).queryKey)).toEqualTypeOf<Capabilities | undefined>()
expectTypeOf(client.fetchQuery(linkedAccountsQuery(banklink))).resolves.toEqualTypeOf<readonly LinkedAccount[]>()

/** Hooks are called in a hook. */
export function usePromisedTypes(): void {
  // Factories go to any hook of TanStack Query.
  expectTypeOf(useQuery(linkedAccountsQuery(banklink)).error).toEqualTypeOf<BanklinkError | null>()
  expectTypeOf(useSuspenseQuery(linkedAccountsQuery(banklink)).data).toEqualTypeOf<readonly LinkedAccount[]>()
  expectTypeOf(useSuspenseQuery(linkedAccountQuery(banklink, { id: 'a' })).data).toEqualTypeOf<LinkedAccount>()

  // `select` decides what a hook returns, and its parameter has a type.
  expectTypeOf(useLinkedAccounts().data).toEqualTypeOf<readonly LinkedAccount[] | undefined>()
  expectTypeOf(useLinkedAccounts({ query: { select: (all) => all.length } }).data).toEqualTypeOf<number | undefined>()
  expectTypeOf(useLinkedAccount({ id: undefined, query: { select: ({ mask }) => mask } }).data).toEqualTypeOf<
    string | null | undefined
  >()
  expectTypeOf(useSuspenseLinkedAccounts().data).toEqualTypeOf<readonly LinkedAccount[]>()
  expectTypeOf(useSuspenseLinkedAccounts({ query: { select: (all) => all.length } }).data).toEqualTypeOf<number>()
  expectTypeOf(useCapabilities({ query: { select: (can) => !!can.addByNumbers } }).data).toEqualTypeOf<
    boolean | undefined
  >()

  // What belongs to the kit cannot be set.
  // @ts-expect-error the key is the kit's
  useLinkedAccounts({ query: { queryKey: ['mine'] } })
  // @ts-expect-error the function is the kit's
  useLinkedAccount({ id: 'a', query: { queryFn: () => null } })

  // A callback that may be missing is handed on as it is.
  useLinkAccount({ onLinked: maybe, onExit: undefined, onError: undefined })
  useReconnect({ accountId: 'a', onLinked: maybe })
  useVerifyDeposits({ accountId: 'a', onLinked: maybe })
  useLinkEvents({ onEvent: undefined })

  // How a run ended is said to each callback.
  useLinkAccount({
    onExit: (exit, { purpose, step, account }) => void [exit.status, purpose, step, account?.mask],
    onError: (error, { purpose, step, accountId }) => void [error.code, purpose, step, accountId],
  })

  // A choice is one of three, and each has what it needs.
  const { choose, start } = useLinkAccount()
  expectTypeOf(start).toEqualTypeOf<() => void>()
  choose({ type: 'account', accountId: 'a' })
  choose({ type: 'currency', currency: 'USD' })
  choose({ type: 'repair' })
  // @ts-expect-error a bare id does not say what it is
  choose('a')
  // @ts-expect-error which account
  choose({ type: 'account' })
}

// An editor completes Plaid's names, and a name that Plaid adds later is no error.
const name: LinkEvent['name'] = 'A_NAME_OF_TOMORROW'
expectTypeOf(name).toExtend<string>()
expectTypeOf<'TRANSITION_VIEW'>().toExtend<LinkEvent['name']>()
declare const event: LinkEvent
if (event.name === 'HANDOFF') expectTypeOf(event.details).toEqualTypeOf<Readonly<Record<string, string>>>()

/** The optional properties of a type that refuse `undefined`. */
type Refusing<props> = {
  [name in keyof props]-?: {} extends Pick<props, name>
    ? { [each in name]: undefined } extends Pick<props, name>
      ? never
      : name
    : never
}[keyof props]

// Every optional property of every component, and of every hook, can be `undefined`.
expectTypeOf<Refusing<kit.AccountChooserProps>>().toBeNever()
expectTypeOf<Refusing<kit.AccountMarkProps>>().toBeNever()
expectTypeOf<Refusing<kit.AccountNameProps>>().toBeNever()
expectTypeOf<Refusing<kit.AccountNextStepProps>>().toBeNever()
expectTypeOf<Refusing<kit.AccountPickerProps>>().toBeNever()
expectTypeOf<Refusing<kit.AccountRemoveProps>>().toBeNever()
expectTypeOf<Refusing<kit.AccountStatusProps>>().toBeNever()
expectTypeOf<Refusing<kit.BanklinkProviderProps>>().toBeNever()
expectTypeOf<Refusing<kit.LinkAccountButtonProps>>().toBeNever()
expectTypeOf<Refusing<kit.LinkDoneProps>>().toBeNever()
expectTypeOf<Refusing<kit.LinkIntroProps>>().toBeNever()
expectTypeOf<Refusing<kit.LinkStatusProps>>().toBeNever()
expectTypeOf<Refusing<kit.LinkedAccountCardProps>>().toBeNever()
expectTypeOf<Refusing<kit.LinkedAccountsProps>>().toBeNever()
expectTypeOf<Refusing<kit.OAuthReturnProps>>().toBeNever()
expectTypeOf<Refusing<kit.ReconnectBannerProps>>().toBeNever()
expectTypeOf<Refusing<kit.ReconnectButtonProps>>().toBeNever()
expectTypeOf<Refusing<kit.RemoveAccountDialogProps>>().toBeNever()
expectTypeOf<Refusing<kit.UnverifiedAccountFormProps>>().toBeNever()
expectTypeOf<Refusing<kit.VerifyDepositsProps>>().toBeNever()
expectTypeOf<Refusing<kit.UseLinkAccountParameters>>().toBeNever()
expectTypeOf<Refusing<kit.UseLinkedAccountParameters>>().toBeNever()
expectTypeOf<Refusing<kit.UseLinkedAccountsParameters>>().toBeNever()
expectTypeOf<Refusing<kit.UseLinkEventsParameters>>().toBeNever()
expectTypeOf<Refusing<kit.UseCapabilitiesParameters>>().toBeNever()
expectTypeOf<Refusing<kit.UseOAuthReturnParameters>>().toBeNever()
expectTypeOf<Refusing<kit.UseReconnectParameters>>().toBeNever()
expectTypeOf<Refusing<kit.UseTransferAccountsParameters>>().toBeNever()
expectTypeOf<Refusing<kit.UseVerifyDepositsParameters>>().toBeNever()
