/** Where a message goes. */
export type Hop = 'gateway' | 'platform'

/** A request or its answer in transit. It is delivered or lost when the history requires it. */
export interface Message {
  hop: Hop
  /** The request, such as `POST /completions`. */
  name: string
  isAnswer: boolean
  arrive(): void
  lose(): void
  /** A proxy sends the request twice; the second answer counts. An answer arrives once. */
  arriveTwice(): void
}

export interface Network {
  /** Messages in transit, in the order of sending. */
  messages: Message[]
  /** Sends a request to a handler. */
  send(hop: Hop, request: Request, answer: (request: Request) => Promise<Response>): Promise<Response>
}

/** A network that delivers nothing automatically. */
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
