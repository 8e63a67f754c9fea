/** Where a message goes. */
export type Hop = 'gateway' | 'platform'

/** A request, or the answer to it, on its way. It arrives, or is lost, when the history says so. */
export interface Message {
  hop: Hop
  /** What was asked, as `POST /completions`. */
  name: string
  isAnswer: boolean
  arrive(): void
  lose(): void
  /** A proxy sends the request twice; the second answer counts. An answer arrives once. */
  arriveTwice(): void
}

export interface Network {
  /** What is on its way, in the order of sending. */
  messages: Message[]
  /** Sends a request to whoever answers it. */
  send(hop: Hop, request: Request, answer: (request: Request) => Promise<Response>): Promise<Response>
}

/** A network in which nothing moves by itself. */
export function createNetwork(): Network {
  const messages: Message[] = []
  const put = (message: Omit<Message, 'arriveTwice'> & Partial<Message>) => {
    const { arrive, lose, arriveTwice = arrive } = message
    const once = (move: () => void) => () => {
      const at = messages.indexOf(sent)
      if (at === -1) return
      messages.splice(at, 1)
      move()
    }
    const sent: Message = { ...message, arrive: once(arrive), lose: once(lose), arriveTwice: once(arriveTwice) }
    messages.push(sent)
  }
  return {
    messages,
    send(hop, request, answer) {
      const { promise, resolve, reject } = Promise.withResolvers<Response>()
      const name = `${request.method} ${new URL(request.url).pathname}`
      const lose = () => reject(new TypeError('Failed to fetch'))
      const back = (response: Response) => put({ hop, name, isAnswer: true, arrive: () => resolve(response), lose })
      const arrive = () => void answer(request.clone()).then(back, lose)
      put({
        hop,
        name,
        isAnswer: false,
        arrive,
        lose,
        arriveTwice: () => void answer(request.clone()).then(arrive, arrive),
      })
      request.signal.addEventListener('abort', () => reject(request.signal.reason as Error))
      return promise
    },
  }
}
