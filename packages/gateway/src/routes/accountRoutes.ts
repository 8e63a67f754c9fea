import { configError } from '@banklink/core'
import {
  accountNumbersRequest,
  accountPageAnswer,
  capabilitiesAnswer,
  linkedAccountAnswer,
  routes,
  stepAnswer,
} from '@banklink/core/wire'
import type { Hono } from 'hono'
import { toAnswer, toResponse, toStepAnswer } from '../http/answer.ts'
import { InvalidRequest } from '../http/InvalidRequest.ts'
import { readJson } from '../http/readJson.ts'
import { checkOwnAccount, findOwnAccount } from './findOwnAccount.ts'
import { type GatewayEnv, type GatewayTools, readCall, writeCall } from './GatewayEnv.ts'
import { refusePaused } from './refusePaused.ts'
import { replay } from './replay.ts'
import { stepSeal } from './stepSeal.ts'

const accountStep = stepAnswer(linkedAccountAnswer)

/** Routes of the owner's accounts, and of the platform's capabilities. */
export function accountRoutes(app: Hono<GatewayEnv>, tools: GatewayTools): void {
  const sealed = stepSeal(tools)

  app.get(routes.capabilities, async (c) =>
    toResponse(toAnswer(capabilitiesAnswer, await c.var.backend.capabilities(readCall(c)))),
  )

  app.get(routes.accounts, async (c) => {
    const cursor = c.req.query('cursor')
    if (cursor !== undefined && cursor.length > longestCursor) throw new InvalidRequest({ fields: ['cursor'] })
    const page = await c.var.backend.list(cursor === undefined ? {} : { cursor }, readCall(c))
    return toResponse(toAnswer(accountPageAnswer, page))
  })

  // The list has the whole account, so finding it there is the answer: no second request to the platform.
  app.get(`${routes.accounts}/:id`, async (c) => {
    const account = await findOwnAccount(c.var.backend, { id: c.req.param('id'), call: readCall(c) })
    return toResponse(toAnswer(linkedAccountAnswer, account))
  })

  app.delete(`${routes.accounts}/:id`, async (c) => {
    const { backend, owner } = c.var
    const id = c.req.param('id')
    await checkOwnAccount(backend, { id, call: readCall(c) })
    const step = await backend.remove(id, writeCall(c))
    const origin = { owner, backend, purpose: null, accountId: id }
    return toResponse(toStepAnswer(accountStep, await sealed.account(step, origin)))
  })

  app.post(routes.accounts, async (c) => {
    const numbers = await readJson(c.req.raw, accountNumbersRequest)
    const { backend, owner, requestId } = c.var
    const add = backend.addByNumbers?.bind(backend)
    if (!add) throw configError('config.not_supported')
    const check = async (): Promise<void> => {}
    const once = {
      owner,
      route: routes.accounts,
      key: c.req.header('Idempotency-Key'),
      body: numbers,
      requestId,
      check,
    }
    const answer = await tools.oncePerKey(once, async (key) => {
      await refusePaused(c, { type: 'account.added', purpose: null })
      const step = await add(numbers, writeCall(c, key))
      const origin = { owner, backend, purpose: null, accountId: null }
      return toStepAnswer(accountStep, await sealed.account(step, origin), 201)
    })
    return replay(c, answer)
  })
}

const longestCursor = 2048
