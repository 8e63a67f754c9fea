import { QueryClient } from '@tanstack/react-query'
import type { Fault } from './Fault.ts'

/** What the app does to the kit. */
export const appFaults: readonly Fault[] = [
  {
    name: 'the app’s callback throws',
    run: (scene) => quietly(() => scene.link({ button: { onLinked: fail } })),
  },
  {
    name: 'the app’s callbacks for an exit and an error throw',
    run: (scene) =>
      quietly(async () => {
        scene.world.failAt('exchange', { status: 503 })
        await scene.link({ button: { onExit: fail, onError: fail } })
      }),
  },
  {
    name: 'the app’s callbacks never resolve',
    run: (scene) => scene.link({ button: { onLinked: never, onExit: never, onError: never, onEvent: never } as never }),
  },
  {
    name: 'a query client that turns everything off',
    run: (scene) =>
      scene.link({
        queryClient: new QueryClient({ defaultOptions: { queries: { enabled: false, staleTime: 0, retry: 3 } } }),
      }),
  },
  {
    name: 'a query client whose defaults throw and never answer',
    run: (scene) => scene.link({ queryClient: hostileClient() }),
  },
]

function hostileClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { queryFn: never, select: fail, structuralSharing: fail, networkMode: 'online', retry: true, gcTime: 0 },
      mutations: { mutationFn: never, onMutate: fail, onSuccess: never, onSettled: never, retry: true },
    },
  })
}

function never(): Promise<never> {
  return new Promise(() => {})
}

function fail(): never {
  throw new Error('The app’s own fault.')
}

/** What the app throws is reported to the page, and a test's page would take it for a failure. */
async function quietly(run: () => Promise<void>): Promise<void> {
  const stop = (event: Event) => event.preventDefault()
  window.addEventListener('error', stop)
  await run().finally(() => window.removeEventListener('error', stop))
}
