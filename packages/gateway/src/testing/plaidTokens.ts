import type { LinkedAccount } from '@banklink/core'
import { generateKeyPair, SignJWT } from 'jose'
import { takeOne, type WebhookScene, webhookScene } from './webhookScene.ts'

export const lapsed = { status: 'reconnect_required', canMoveMoney: false, nextAction: 'reconnect' }
export const well = { status: 'active', canMoveMoney: true, nextAction: null }

export interface LapsedScene extends WebhookScene {
  account: LinkedAccount
  itemId: string
  /** Plaid's webhook about the login, which was not sent yet. */
  webhook: Request
}

/** An account whose login expired. Plaid's webhook about it was not sent yet. */
export async function lapsedScene(options: Parameters<typeof webhookScene>[0] = {}): Promise<LapsedScene> {
  const scene = webhookScene(options)
  const { account, itemId } = await scene.link()
  // The state is stored from here on.
  await scene.listed()
  scene.mock.requireLogin(itemId)
  return { ...scene, account, itemId, webhook: await takeOne(scene.mock) }
}

/** The same webhook with another body, or another token. */
export function altered(webhook: Request, change: { body?: string; token?: string }): Request {
  const headers = new Headers(webhook.headers)
  headers.delete('Content-Length')
  if (change.token !== undefined) headers.set('Plaid-Verification', change.token)
  return new Request(webhook.url, {
    method: 'POST',
    headers,
    body: change.body ?? webhook.clone().body,
    duplex: 'half',
  } as RequestInit)
}

/** Plaid's signature. */
export const tokenOf = (webhook: Request): string => webhook.headers.get('Plaid-Verification') ?? ''

/** A key that is not Plaid's. */
export const keyPair: ReturnType<typeof generateKeyPair> = generateKeyPair('ES256')
/** A body. */
export const itemError = '{"webhook_type":"ITEM","webhook_code":"ERROR","item_id":"item"}'

/** SHA-256, in hexadecimal digits. */
export const digestOf = async (text: string): Promise<string> =>
  Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toString('hex')

export const secondsOf = ({ mock }: Pick<WebhookScene, 'mock'>): number => mock.clock.now() / 1000

/** The ID of the key that Plaid signed with. */
export function kidOf(webhook: Request): string {
  return JSON.parse(atob(tokenOf(webhook).split('.')[0] ?? '')).kid
}

/** The token with another header, and a signature that is none. */
export function unsigned(webhook: Request, change: object): string {
  const [header = '', claims] = tokenOf(webhook).split('.')
  const changed = { ...JSON.parse(atob(header)), ...change }
  return `${Buffer.from(JSON.stringify(changed)).toString('base64url')}.${claims}.c2lnbmF0dXJl`
}

/** The webhook, signed now with {@link keyPair}. */
export async function signed(
  scene: Pick<WebhookScene, 'mock'> & { webhook: Request },
  header: { alg: string; kid?: string },
): Promise<Request> {
  const body = await scene.webhook.clone().text()
  const token = await new SignJWT({ iat: secondsOf(scene), request_body_sha256: await digestOf(body) })
    .setProtectedHeader(header)
    .sign((await keyPair).privateKey)
  return altered(scene.webhook, { token })
}
