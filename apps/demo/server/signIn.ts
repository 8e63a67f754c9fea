import { type Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { findPerson, type Person, people } from './people.ts'

/** What the page is told of who is signed in. */
export interface SignedIn {
  person: Person
  /** Who else could be. */
  people: readonly Pick<Person, 'id' | 'name'>[]
}

const cookieName = 'demo_user'

/** Stands where a brand has its own sign-in. Here a name is enough, and a visitor without one is the first person. */
export function signInRoutes(): Hono {
  const app = new Hono()
  app.get('/session', (c) => answer(c, findPerson(getCookie(c, cookieName)) ?? people[0]))
  app.post('/session', async (c) => {
    const request: unknown = await c.req.json().catch(() => null)
    const person = findPerson(userOf(request))
    return person ? answer(c, person) : c.json({ message: 'There is nobody of that name.' }, 400)
  })
  return app
}

/** Who is signed in, by the cookie and nothing else. */
export function signedInPerson(request: Request): Person | null {
  const cookies = request.headers.get('Cookie') ?? ''
  const [, id] = new RegExp(`(?:^|;\\s*)${cookieName}=([^;]*)`).exec(cookies) ?? []
  return findPerson(id) ?? null
}

function answer(c: Context, person: Person): Response {
  setCookie(c, cookieName, person.id, { httpOnly: true, sameSite: 'Lax', path: '/' })
  c.header('Cache-Control', 'no-store')
  const signedIn: SignedIn = { person, people: people.map(({ id, name }) => ({ id, name })) }
  return c.json(signedIn)
}

function userOf(request: unknown): string | undefined {
  if (typeof request !== 'object' || request === null || !('user' in request)) return undefined
  return typeof request.user === 'string' ? request.user : undefined
}
