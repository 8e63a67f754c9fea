import { type LinkedAccount, type LinkToken, pending } from '@banklink/core'
import {
  abandonRequest,
  beginRequest,
  completeRequest,
  followRequest,
  linkedAccountAnswer,
  linkTokenAnswer,
  routes,
  stepAnswer,
  updateRequest,
} from '@banklink/core/wire'
import type { Hono } from 'hono'
import { type Answer, toResponse, toStepAnswer } from '../http/answer.ts'
import { readJson } from '../http/readJson.ts'
import { accountsOf } from '../owners/accountsOf.ts'
import { checkOwnAccount } from './findOwnAccount.ts'
import { type GatewayContext, type GatewayEnv, type GatewayTools, readCall, writeCall } from './GatewayEnv.ts'
import { refusePaused } from './refusePaused.ts'
import { replay } from './replay.ts'
import { stepSeal } from './stepSeal.ts'

const tokenStep = stepAnswer(linkTokenAnswer)
const accountStep = stepAnswer(linkedAccountAnswer)

/** Milliseconds after which a step that another request is polling can be requested again. */
const busyMs = 1000

/** Routes of a link, from its token to its end. */
export function linkRoutes(app: Hono<GatewayEnv>, tools: GatewayTools): void {
  beginRoutes(app, tools)
  completionRoutes(app, tools)
  followUpRoutes(app, tools)
}

/** Routes that create a link token, and abandon its link. */
function beginRoutes(app: Hono<GatewayEnv>, tools: GatewayTools): void {
  const { sealer, fence } = tools
  const sealed = stepSeal(tools)

  // Its answer holds a link token, so it is never kept for a repetition.
  app.post(routes.linkTokens, async (c) => {
    const request = await readJson(c.req.raw, beginRequest)
    const { backend, owner } = c.var
    if (request.purpose === 'link') await refusePaused(c, { type: 'link.started', purpose: 'link' })
    const accountId = request.purpose === 'link' ? null : request.accountId
    if (accountId !== null) await checkOwnAccount(backend, { id: accountId, call: readCall(c) })
    const step = await backend.begin(request, writeCall(c))
    if (c.req.raw.signal.aborted && step.done && request.purpose === 'link') {
      // Nobody is left to use the token, or to give back what it created.
      await backend.abandon?.(step.value.state, writeCall(c))
    }
    const answer = await sealed.linkToken(step, { owner, backend, purpose: request.purpose, accountId })
    return toResponse(toStepAnswer(tokenStep, answer, 201))
  })

  app.post(routes.abandonments, async (c) => {
    const { state } = await readJson(c.req.raw, abandonRequest)
    const { backend, owner } = c.var
    const { inner } = await sealer.open(state, { kind: 'state', owner, backend: backend.id, purposes: ['link'] })
    await fence.giveBack({ owner, sealed: state }, async () => backend.abandon?.(inner, writeCall(c)))
    return c.body(null, 204)
  })
}

/** Routes that complete what the user did in Link. */
function completionRoutes(app: Hono<GatewayEnv>, tools: GatewayTools): void {
  const { sealer, oncePerKey, oncePerToken, fence, refuseDuplicate, clock } = tools
  const sealed = stepSeal(tools)

  app.post(routes.completions, async (c) => {
    const request = await readJson(c.req.raw, completeRequest)
    const { backend, owner, requestId } = c.var
    const check = () => sealer.open(request.state, { kind: 'state', owner, backend: backend.id, purposes: ['link'] })
    const once = {
      owner,
      route: routes.completions,
      key: c.req.header('Idempotency-Key'),
      body: request,
      requestId,
      check,
    }
    const answer = await oncePerKey(once, async (key, state) => {
      const lifeMs = state.expiresAt - clock.now()
      const use = { owner, publicToken: request.publicToken, accountId: request.account.id }
      const accounts = () => accountsOf(backend, writeCall(c))
      const complete = async (): Promise<Answer> => {
        await fence.passToComplete({ owner, sealed: request.state }, { lifeMs })
        const step = await backend.complete({ ...request, state: state.inner }, writeCall(c, key))
        const origin = { owner, backend, purpose: state.purpose, accountId: null }
        return toStepAnswer(accountStep, await sealed.account(step, origin), 201)
      }
      const onRefused = () =>
        c.var.refused({ type: 'link.completed', purpose: 'link', code: 'platform.duplicate_account' })
      const compared = { owner, request, lifeMs, accounts, onRefused }
      return oncePerToken(use, () => refuseDuplicate(compared, complete))
    })
    return replay(c, answer)
  })

  app.post(routes.updateCompletions, async (c) => {
    const request = await readJson(c.req.raw, updateRequest)
    const { backend, owner } = c.var
    const { inner, purpose, accountId } = await sealer.open(request.state, {
      kind: 'state',
      owner,
      backend: backend.id,
      purposes: ['reconnect', 'verify_deposits'],
    })
    const step = await c.var
      .backendAbout({ purpose, accountId })
      .completeUpdate({ ...request, state: inner }, writeCall(c))
    return toResponse(toStepAnswer(accountStep, await sealed.account(step, { owner, backend, purpose, accountId })))
  })
}

/** Routes of pending steps. */
function followUpRoutes(app: Hono<GatewayEnv>, tools: GatewayTools): void {
  const { sealer, followInTurn } = tools
  const sealed = stepSeal(tools)

  app.post(routes.followUps, async (c) => toResponse(await followUp(c)))

  const followUp = async (c: GatewayContext): Promise<Answer> => {
    const { resume } = await readJson(c.req.raw, followRequest)
    const { owner } = c.var
    const content = await sealer.open(resume, { kind: 'resume', owner, backend: c.var.backend.id })
    const backend = c.var.backendAbout({ purpose: content.purpose, accountId: content.accountId })
    const origin = { owner, backend, purpose: content.purpose, accountId: content.accountId }
    if (content.yields === 'account') {
      const answer = await followInTurn({ owner, backend: backend.id, resume: content.inner }, async () => {
        // Looking may also finish what was begun, and that must not stop half way.
        const step = await backend.follow(pending<LinkedAccount>(content.inner, 0), writeCall(c))
        return { answer: toStepAnswer(accountStep, await sealed.account(step, origin)), isDone: step.done }
      })
      return answer ?? toStepAnswer(accountStep, pending(resume, busyMs))
    }
    const step = await backend.follow(pending<LinkToken>(content.inner, 0), readCall(c))
    return toStepAnswer(tokenStep, await sealed.linkToken(step, origin))
  }
}
