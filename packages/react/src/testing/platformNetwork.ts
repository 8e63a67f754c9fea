import type { Fault } from '@banklink/mock-backend'

/** What stands between a world and its platforms. */
export interface PlatformNetwork {
  fetch(request: Request): Promise<Response>
  /** Lets every answer that is kept go. */
  releaseAll(): void
  /** How many answers are being kept. */
  waiting(): number
  /** Leaves every request unanswered from now on. */
  stall(): void
  /** Keeps the answer to the next such request, whose work is done, until the result is called. */
  hold(which: Fault): () => void
  /** Changes the text of each answer from now on. */
  rewrite(change: (text: string) => string): void
}

/** @param counted counts a request until it is answered */
export function platformNetwork(
  send: (request: Request) => Promise<Response>,
  counted: (answer: Promise<Response>) => Promise<Response>,
): PlatformNetwork {
  let isStalled = false
  let change: ((text: string) => string) | null = null
  let waiting = 0
  const releases: (() => void)[] = []
  const held: { which: Fault; released: Promise<void> }[] = []
  return {
    async fetch(request) {
      if (isStalled) return new Promise<never>(() => {})
      const at = held.findIndex(({ which }) => matches(request, which))
      const [hold] = at === -1 ? [] : held.splice(at, 1)
      const answer = await counted(send(request))
      if (hold) {
        waiting++
        await hold.released
        waiting--
      }
      return change ? rewritten(answer, change) : answer
    },
    waiting: () => waiting,
    releaseAll() {
      for (const release of releases) release()
    },
    stall() {
      isStalled = true
    },
    hold(which) {
      const { promise: released, resolve } = Promise.withResolvers<void>()
      held.push({ which, released })
      releases.push(resolve)
      return resolve
    },
    rewrite(next) {
      change = next
    },
  }
}

function matches(request: Request, { method, path = '', with_body: hasBody }: Fault): boolean {
  const pattern = path
    .replaceAll(/[.+?]/g, String.raw`\$&`)
    .replaceAll('**', '.+')
    .replaceAll(/(?<!\.)\*/g, '[^/]+')
  const isPath = new RegExp(path.includes('*') ? `^${pattern}$` : `^${pattern}`).test(new URL(request.url).pathname)
  return request.method === method && isPath && (hasBody === undefined || hasBody === (request.body !== null))
}

async function rewritten(answer: Response, change: (text: string) => string): Promise<Response> {
  const { status, headers } = answer
  const text = await answer.text()
  return new Response(text && change(text), { status, headers })
}
