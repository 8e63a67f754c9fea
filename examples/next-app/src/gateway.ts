import { cybridBackend } from '@banklink/backends/cybrid'
import { createGateway, type Gateway } from '@banklink/gateway'

let gateway: Gateway | undefined

/** The gateway is made with the first request: `next build` loads this file too, and has no secrets. */
export function answerGateway(request: Request): Promise<Response> {
  gateway ??= makeGateway()
  return gateway.fetch(request)
}

/** One customer is always signed in. A real app finds the customer by its session cookie. */
function makeGateway(): Gateway {
  const { BANKLINK_SECRET, CYBRID_URL, CYBRID_TOKEN, CYBRID_CUSTOMER } = process.env
  return createGateway({
    secret: need({ BANKLINK_SECRET }),
    authorize: () => ({ ownerKey: 'customer-1' }),
    backend: () =>
      cybridBackend({
        baseUrl: need({ CYBRID_URL }),
        customerGuid: need({ CYBRID_CUSTOMER }),
        token: () => need({ CYBRID_TOKEN }),
      }),
  })
}

function need(setting: Record<string, string | undefined>): string {
  const [[name, value] = []] = Object.entries(setting)
  if (!value) throw new Error(`The server’s environment has no ${name}, so accounts cannot be linked. Set it.`)
  return value
}
