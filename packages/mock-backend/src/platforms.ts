import { bond } from './bond/bond.ts'
import { cybrid } from './cybrid/cybrid.ts'
import { plaid } from './plaid/plaid.ts'
import type { MockPlatform, PlatformShape } from './world/MockPlatform.ts'

/** Every platform of the mock. To add one, add a folder and a line here: its name is the prefix of its paths. */
export const platforms = { bond, cybrid, plaid }

export type PlatformId = keyof typeof platforms

/** The same with their names, for code that treats all equally. */
export const platformEntries = Object.entries<unknown>(platforms) as readonly [
  PlatformId,
  MockPlatform<PlatformShape>,
][]

export const allPlatforms: readonly MockPlatform<PlatformShape>[] = platformEntries.map(([, platform]) => platform)

/** Creates a value for every platform, by its name. */
export function ofPlatforms<made extends { [id in PlatformId]: unknown }>(
  make: (platform: MockPlatform<PlatformShape>, id: PlatformId) => made[PlatformId],
): made {
  return Object.fromEntries(platformEntries.map(([id, platform]) => [id, make(platform, id)])) as made
}

type Platforms = typeof platforms

export type PlatformStates = { [id in PlatformId]: ReturnType<Platforms[id]['createState']> }
/** The state of each platform, by its name. */
export type PlatformDumps = { [id in PlatformId]: ReturnType<Platforms[id]['dump']> }
/** The access data of each platform, by its name. */
export type PlatformAccesses = { readonly [id in PlatformId]: ReturnType<Platforms[id]['access']> }
/** The credentials of each platform, by its name. */
export type PlatformCredentials = { [id in PlatformId]: PlatformAccesses[id]['credentials'] }

/** How each platform behaves, by its name, if it has switches. */
export type PlatformSwitches = {
  [id in PlatformId as undefined extends Platforms[id]['switches'] ? never : id]: Platforms[id]['switches']
}

type OptionsOf<id extends PlatformId> = Parameters<Platforms[id]['serve']>[2]

/** The variant of each platform, by its name, if it has several. */
export type PlatformOptions = {
  [id in PlatformId as undefined extends OptionsOf<id> ? never : id]?: OptionsOf<id>
}
