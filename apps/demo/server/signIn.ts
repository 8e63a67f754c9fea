import type { CybridRenewal } from '@banklink/backends/cybrid'
import type { Session } from '@banklink/gateway'
import { type Context, Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import { parse } from 'hono/utils/cookie'
import { findPerson, type Person, people } from './people.ts'
import type { NamedFault, Platform } from './platforms/Platform.ts'

/** The signed-in customer and the platform, for the page. */
export interface SignedIn {
  person: Person
  /** Who else could be. */
  people: readonly Pick<Person, 'id' | 'name'>[]
  platform: { id: string; name: string; faults: readonly NamedFault[]; canBeDirect: boolean }
  /** What else it could run on. */
  platforms: readonly Pick<Platform, 'id' | 'name'>[]
  /** Where the page is to ask the platform itself, as this customer; null where it asks the gateway. */
  direct: { customerGuid: string; linkCustomizationName: string; renewal: CybridRenewal } | null
  /** Where Link comes from. */
  link: 'simulator' | 'plaid'
}

/** The customer of the request, and the chosen platform. */
export interface DemoSession extends Session {
  person: Person
  platform: Platform
  isDirect: boolean
}

export interface SignIn {
  /** To be mounted where the page finds it. */
  routes: Hono
  /** Whose request it is, by its cookies and nothing else. */
  sessionOf: (request: Request) => DemoSession | null
}

export interface SignInOptions {
  platforms: readonly Platform[]
  /** The default platform. */
  usual: Platform
  link: 'simulator' | 'plaid'
}

/** A visitor's cookies; no customer is signed in at first. */
type Visit = Pick<DemoSession, 'platform' | 'isDirect'> & { person: Person | undefined }

const cookies = { user: 'demo_user', platform: 'demo_platform', direct: 'demo_direct' } as const

/**
 * Replaces a brand's sign-in. Here a name is enough, and a visitor without one is the first customer. The platform is
 * part of the session, so that two browsers can use two.
 */
export function signIn(options: SignInOptions): SignIn {
  const { platforms, usual } = options
  const readSession = (request: Request): Visit => {
    const kept = parse(request.headers.get('Cookie') ?? '')
    const platform = findPlatform(platforms, kept[cookies.platform] ?? '') ?? usual
    const isDirect = platform.direct !== undefined && kept[cookies.direct] === 'yes'
    return { person: findPerson(kept[cookies.user]), platform, isDirect }
  }
  const sessionOf = (request: Request): DemoSession | null => {
    const { person, ...rest } = readSession(request)
    // What was begun at one platform means nothing to another.
    return person ? { ...rest, ownerKey: `${rest.platform.id}/${person.id}`, person } : null
  }
  const routes = new Hono()
  routes.get('/session', (c) => {
    const { person = people[0], ...rest } = readSession(c.req.raw)
    keep(c, cookies.user, person.id)
    return answer(c, { ...options, session: { ...rest, person } })
  })
  routes.post('/session', async (c) => {
    const before = readSession(c.req.raw)
    const chosen = readChoice(await c.req.json().catch(() => null))
    const person = chosen.user === undefined ? (before.person ?? people[0]) : findPerson(chosen.user)
    if (!person) return c.json({ message: 'There is no customer of that name.' }, 400)
    const platform = chosen.platform === undefined ? before.platform : findPlatform(platforms, chosen.platform)
    if (!platform) return c.json({ message: 'The demo has no such platform.' }, 400)
    const isDirect = platform.direct !== undefined && (chosen.direct ?? before.isDirect)
    keep(c, cookies.user, person.id)
    keep(c, cookies.platform, platform.id)
    keep(c, cookies.direct, isDirect ? 'yes' : 'no')
    return answer(c, { ...options, session: { person, platform, isDirect } })
  })
  return { routes, sessionOf }
}

/** The platform of this id, if there is one. */
export function findPlatform(platforms: readonly Platform[], id: string): Platform | undefined {
  return platforms.find((platform) => platform.id === id)
}

function keep(c: Context, name: string, value: string): void {
  setCookie(c, name, value, { httpOnly: true, sameSite: 'Lax', path: '/' })
}

function answer(c: Context, asked: SignInOptions & { session: Omit<DemoSession, 'ownerKey'> }): Response {
  const { person, platform, isDirect } = asked.session
  c.header('Cache-Control', 'no-store')
  const { id, name, faults, direct } = platform
  const signedIn: SignedIn = {
    person,
    people: people.map(({ id: user, name: called }) => ({ id: user, name: called })),
    platform: { id, name, faults, canBeDirect: direct !== undefined },
    platforms: asked.platforms.map(({ id: other, name: called }) => ({ id: other, name: called })),
    direct:
      isDirect && direct
        ? {
            customerGuid: direct.customerGuid(person),
            linkCustomizationName: direct.linkCustomizationName,
            renewal: direct.renewal(),
          }
        : null,
    link: asked.link,
  }
  return c.json(signedIn)
}

interface Choice {
  user?: string
  platform?: string
  direct?: boolean
}

/** What of a request is a choice. */
function readChoice(request: unknown): Choice {
  if (typeof request !== 'object' || request === null) return {}
  const { user, platform, direct } = request as Record<string, unknown>
  return {
    ...(typeof user === 'string' ? { user } : {}),
    ...(typeof platform === 'string' ? { platform } : {}),
    ...(typeof direct === 'boolean' ? { direct } : {}),
  }
}
