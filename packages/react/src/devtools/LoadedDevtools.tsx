'use client'
import { type ReactNode, useEffect, useState } from 'react'
import { useBanklink } from '../context/BanklinkContext.ts'
import type { BanklinkDevtoolsProps } from './BanklinkDevtools.tsx'
import { createRecorder } from './createRecorder.ts'
import type { Panel as PanelComponent } from './Panel.tsx'

const loadPanel = () => import('./Panel.tsx')

/** Records from its mount on, and loads what shows it. */
export function LoadedDevtools(props: BanklinkDevtoolsProps): ReactNode {
  const { session, queryClient } = useBanklink()
  const make = () => ({ session, queryClient, recorder: createRecorder({ session, queryClient }) })
  const [held, hold] = useState(make)
  let current = held
  // Another owner's session is another record, and nothing of the one before is left.
  if (held.session !== session || held.queryClient !== queryClient) {
    current = make()
    hold(current)
  }
  const { recorder } = current
  useEffect(() => recorder.start(), [recorder])

  const [Panel, show] = useState<typeof PanelComponent>()
  useEffect(() => {
    let isGone = false
    loadPanel().then(
      (loaded) => {
        if (!isGone) show(() => loaded.Panel)
      },
      // A development server that was restarted: the panel is no part of the app, which goes on without it.
      () => {},
    )
    return () => {
      isGone = true
    }
  }, [])
  return Panel ? <Panel {...props} session={session} recorder={recorder} /> : null
}
