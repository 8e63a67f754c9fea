'use client'
import type { LinkedAccount } from '@banklink/core'
import { type Context, createContext, useContext, useEffect, useSyncExternalStore } from 'react'
import { createLazyModule, type LazyModule, type LazyState } from '../part/createLazyModule.ts'
import type * as rows from './rows.ts'

/** What shows accounts. A page needs it when its list was read, so it is loaded beside the request. */
export const RowsModuleContext: Context<LazyModule<typeof rows>> = createContext(
  createLazyModule(() => import('./rows.ts')),
)

/** Returns the module, null until it is loaded. After a failure, `load` and each other list try again. */
export function useRowsModule(
  accounts: readonly LinkedAccount[] | undefined,
): LazyState<typeof rows> & Pick<LazyModule<typeof rows>, 'load'> {
  const { current, load, subscribe } = useContext(RowsModuleContext)
  useEffect(load, [load, accounts])
  return { ...useSyncExternalStore(subscribe, current, () => onServer), load }
}

/** As a server has none, the page's first render has none either. */
const onServer = { module: null, error: null }
