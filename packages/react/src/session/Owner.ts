/** The owner and the backend: every run and every stored record belongs to one pair. */
export interface Owner {
  readonly ownerKey: string
  readonly backendId: string
}

export function isSameOwner(one: Owner | null, other: Owner | null): boolean {
  return one?.ownerKey === other?.ownerKey && one?.backendId === other?.backendId
}
