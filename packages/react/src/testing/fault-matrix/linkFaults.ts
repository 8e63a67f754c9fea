import { act } from '@testing-library/react'
import type { Scene } from './createScene.tsx'
import type { Fault } from './Fault.ts'

/** What Link ends with. */
export const linkFaults: readonly Fault[] = [
  ...(
    [
      ['INVALID_REQUEST', 'INVALID_LINK_TOKEN', 'link token refused at open'],
      ['INSTITUTION_ERROR', 'INSTITUTION_DOWN', 'exit: the bank is down'],
      ['ITEM_ERROR', 'INVALID_CREDENTIALS', 'exit: credentials refused'],
      ['ITEM_ERROR', 'ITEM_LOCKED', 'exit: the bank locked the login'],
      ['ITEM_ERROR', 'NO_AUTH_ACCOUNTS', 'exit: no eligible account'],
      ['INVALID_INPUT', 'INSTITUTION_NOT_SUPPORTED', 'exit: bank not supported'],
      ['RATE_LIMIT_EXCEEDED', 'RATE_LIMIT', 'exit: rate limit'],
      ['API_ERROR', 'INTERNAL_SERVER_ERROR', 'exit: Plaid’s own error'],
    ] as const
  ).map(([type, code, name]): Fault => ({ name, run: (scene) => exitWith(scene, type, code) })),
  {
    name: 'link token refused mid-session',
    async run(scene) {
      await scene.show()
      const link = await scene.openLink()
      await act(() => link.acceptConsent())
      await scene.exit('INVALID_REQUEST', 'INVALID_LINK_TOKEN')
      await scene.link()
    },
  },
  {
    name: 'link token refused always',
    async run(scene) {
      await exitWith(scene, 'INVALID_REQUEST', 'INVALID_LINK_TOKEN')
      await scene.openLink()
      await scene.exit('INVALID_REQUEST', 'INVALID_LINK_TOKEN')
    },
  },
  {
    name: 'exit without an error',
    async run(scene) {
      await scene.show()
      const link = await scene.openLink()
      await act(() => link.leave())
      await scene.rest()
    },
  },
  changed('`onSuccess` twice', (success) => (...of) => {
    success(...of)
    success(...of)
  }),
  {
    name: '`onSuccess` again, after the account was linked',
    async run(scene) {
      let again = () => {}
      scene.changeLink((config) => ({
        ...config,
        onSuccess(...of) {
          again = () => config.onSuccess(...of)
          again()
        },
      }))
      await scene.link()
      act(again)
      await scene.rest()
    },
  },
  changed('public token null', (success) => (_, metadata) => success(null as never, metadata)),
  changed('institution null', (success) => (token, metadata) => success(token, { ...metadata, institution: null })),
  changed(
    'institution with null fields',
    (success) => (token, metadata) =>
      success(token, { ...metadata, institution: { institution_id: null, name: null } as never }),
  ),
  changed('no account', (success) => (token, metadata) => success(token, { ...metadata, accounts: [] })),
  {
    name: 'several accounts, one chosen',
    async run(scene) {
      await scene.show()
      await scene.finish(await scene.openLink(), ['Plaid Checking', 'Plaid Saving'])
      const choice = document.querySelector<HTMLButtonElement>('[data-slot="banklink-account-choice"]')
      act(() => choice?.click())
      await scene.rest()
    },
  },
  {
    name: 'account linked already',
    async run(scene) {
      await scene.link()
      await scene.finish(await scene.openLink())
    },
  },
]

type Success = Parameters<Parameters<Scene['changeLink']>[0]>[0]['onSuccess']

/** A whole link, whose success Link reports in another way. */
function changed(name: string, change: (success: Success) => Success): Fault {
  return {
    name,
    async run(scene) {
      scene.changeLink((config) => ({ ...config, onSuccess: change(config.onSuccess) }))
      await scene.link()
    },
  }
}

async function exitWith(scene: Scene, type: string, code: string): Promise<void> {
  await scene.show()
  await scene.openLink()
  await scene.exit(type, code)
}
