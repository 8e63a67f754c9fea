import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Language } from '../languages/Language.ts'
import type { MessageOverrides } from '../messages/Messages.ts'
import { BanklinkProvider } from '../provider/BanklinkProvider.tsx'
import type { StoryWorld } from './createStoryWorld.ts'

export interface StoryProviderProps {
  world: StoryWorld
  language: Language
  messages?: MessageOverrides | undefined
  children?: ReactNode
}

/** What an app has around its pages, over a story's world. */
export function StoryProvider({ world, language, messages, children }: StoryProviderProps): ReactNode {
  return (
    <QueryClientProvider client={world.queryClient}>
      <BanklinkProvider
        backend={world.backend}
        ownerKey="owner-0"
        environment={world.environment}
        language={language}
        {...(messages && { messages })}
      >
        {children}
      </BanklinkProvider>
    </QueryClientProvider>
  )
}
