import type { ItemLink, ItemSecrets } from './ItemLink.ts'

/** The secret that is kept after the last step, to remove the Item with. */
export function lastingSecrets({ secrets }: Pick<ItemLink, 'secrets'>): ItemSecrets {
  return secrets.accessToken === undefined ? {} : { accessToken: secrets.accessToken }
}
