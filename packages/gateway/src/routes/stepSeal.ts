import type { LinkBackend, LinkedAccount, LinkPurpose, LinkToken, Step } from '@banklink/core'
import type { LinkSeal } from '../seal/linkSeal.ts'
import type { GatewayTools } from './GatewayEnv.ts'

/** The owner and the backend of a step. */
interface StepOrigin {
  owner: string
  backend: LinkBackend
  purpose: LinkPurpose | null
  accountId: string | null
}

/** Seals a step's data for the browser. */
export interface StepSeal {
  linkToken(step: Step<LinkToken>, origin: StepOrigin): Promise<Step<LinkToken>>
  account(step: Step<LinkedAccount>, origin: StepOrigin): Promise<Step<LinkedAccount>>
}

export function stepSeal({ sealer, clock }: GatewayTools): StepSeal {
  const seal = (
    origin: StepOrigin,
    content: Pick<LinkSeal, 'kind' | 'yields' | 'inner'> & { lifeMs: number },
  ): Promise<string> => {
    const { owner, backend, purpose, accountId } = origin
    const { kind, yields, inner, lifeMs } = content
    return sealer.seal({
      kind,
      owner,
      backend: backend.id,
      purpose,
      accountId,
      yields,
      inner,
      expiresAt: clock.now() + lifeMs,
    })
  }
  const resume = (origin: StepOrigin, content: { yields: LinkSeal['yields']; inner: string }): Promise<string> =>
    seal(origin, { kind: 'resume', lifeMs: resumeLifeMs, ...content })

  return {
    async linkToken(step, origin) {
      if (!step.done) return { ...step, resume: await resume(origin, { yields: 'link_token', inner: step.resume }) }
      const lifeMs = Math.max(0, step.value.expiresInMs) + stateMarginMs
      const state = await seal(origin, { kind: 'state', yields: 'account', inner: step.value.state, lifeMs })
      return { done: true, value: { ...step.value, state } }
    },
    async account(step, origin) {
      if (step.done) return step
      return { ...step, resume: await resume(origin, { yields: 'account', inner: step.resume }) }
    },
  }
}

/** Link may be open when its token expires, and its public token is valid for half an hour after that. */
const stateMarginMs = 60 * 60_000

/** A pending step is polled within minutes, or by a page that is opened again. */
const resumeLifeMs = 60 * 60_000
