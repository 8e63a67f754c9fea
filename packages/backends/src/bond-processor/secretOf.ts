import { platformError } from '@banklink/core'
import type { ItemLink, ItemSecrets } from './ItemLink.ts'

/**
 * A secret that a link has at its step.
 *
 * @throws `platform.unavailable` if the store returns the link without it: an empty one would be sent to a platform, whose
 * refusal would end the link.
 */
export function secretOf({ secrets }: Pick<ItemLink, 'secrets'>, name: keyof ItemSecrets): string {
  const secret = secrets[name]
  if (secret) return secret
  const details = { platform: 'bond-processor', platformCode: 'secret_missing' }
  throw platformError('platform.unavailable', { details })
}
