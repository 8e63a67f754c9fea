import type { GatewayOptions, Session } from './Gateway.ts'
import type { LimitOptions } from './limits/LimitOptions.ts'

/**
 * Checks the options before anything is served, so that a wrong one ends the start and not a link.
 *
 * @throws `TypeError` that names the option, and what to write instead
 */
export function checkOptions<session extends Session>(options: GatewayOptions<session>): void {
  const { allowedOrigins, audit, basePath, answerWithinMs, duplicates, idempotency, limits, webhooks } = options
  for (const name of ['authorize', 'backend'] as const) {
    if (options[name] === undefined) throw wrong(name, 'is missing', fixes[name])
    if (typeof options[name] !== 'function') throw wrong(name, 'is no function', fixes[name])
  }
  for (const name of ['log', 'onUpstream', 'pause', 'ready', 'ids'] as const) {
    if (options[name] !== undefined && typeof options[name] !== 'function') {
      throw wrong(name, 'is no function', 'Give a function, or leave it out.')
    }
  }
  if (audit !== undefined && typeof audit !== 'function' && !(audit && hasMethods(audit, ['record']))) {
    throw wrong('audit', 'takes no event', 'Give `store.audit`, or a function of the event.')
  }
  if (basePath !== undefined && basePath !== '' && !/^\/[\w./~-]*$/.test(basePath)) {
    throw wrong('basePath', `is ${JSON.stringify(basePath)}, which is no path`, "Write one like '/api/banklink'.")
  }
  if (answerWithinMs !== undefined && !(answerWithinMs > 0 && answerWithinMs <= longestMs)) {
    throw wrong('answerWithinMs', `is ${answerWithinMs}`, 'Give milliseconds, more than 0 and less than 25 days.')
  }
  if (duplicates !== undefined && duplicates !== 'refuse' && duplicates !== 'link') {
    throw wrong('duplicates', `is ${JSON.stringify(duplicates)}`, "Write 'refuse' or 'link'.")
  }
  if (idempotency && !hasMethods(idempotency, ['find', 'begin', 'finish', 'release'])) {
    throw wrong('idempotency', 'is no store', 'Give `store.idempotency`, not the store itself.')
  }
  if (webhooks && !hasMethods(webhooks, ['receive'])) {
    throw wrong('webhooks', 'receives nothing', 'Give what `plaidWebhooks()` returns.')
  }
  if (allowedOrigins !== undefined && !Array.isArray(allowedOrigins)) {
    throw wrong('allowedOrigins', 'is no list', "Write one like ['https://app.example.com'].")
  }
  // What is not read would be counted in memory instead, and only in this process.
  const unread = Object.keys(Object(limits)).find((name) => !limitNames.has(name))
  if (unread !== undefined || (limits && typeof limits !== 'object')) {
    throw wrong(
      'limits',
      unread ? `has ${unread}, which is not read` : 'is no object',
      'Give `{ store: store.limits }`.',
    )
  }
  if (limits?.store && !hasMethods(limits.store, ['take'])) {
    throw wrong('limits.store', 'counts nothing', 'Give `store.limits`, or `redisLimitStore()`.')
  }
  for (const [name, rate] of Object.entries(limits?.rates ?? {})) {
    if (rate && !(rate.requests >= 1 && rate.perMs > 0 && Number.isFinite(rate.requests * rate.perMs))) {
      throw wrong(`limits.rates.${name}`, 'allows nothing', 'Give `requests` of 1 or more, and `perMs` of more than 0.')
    }
  }
}

const fixes = {
  authorize: 'Give a function of the request, which returns its session.',
  backend: 'Give a function of the session, which returns its backend.',
}

const limitNames: ReadonlySet<string> = new Set(['store', 'rates', 'clientAddress'] satisfies (keyof LimitOptions)[])

/** What a timer can wait. */
const longestMs = 2 ** 31 - 1

function hasMethods(value: object, names: readonly string[]): boolean {
  return names.every((name) => typeof (value as Record<string, unknown>)[name] === 'function')
}

function wrong(option: string, what: string, fix: string): TypeError {
  return new TypeError(`The gateway’s option ${option} ${what}. ${fix}`)
}
