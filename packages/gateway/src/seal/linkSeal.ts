import { type LinkPurpose, linkPurposes, requestError } from '@banklink/core'
import * as v from 'valibot'
import { createSealer } from './createSealer.ts'
import type { Secrets } from './deriveKeys.ts'

/** What belongs to a link in progress and travels through the browser, which can neither read nor change it. */
export interface LinkSeal {
  /** Created by `begin` for `complete`, or by a pending step for `follow`. */
  kind: 'state' | 'resume'
  owner: string
  /** Id of the backend that made `inner`. */
  backend: string
  /** What the link is for. Null for a pending step of something else, such as a removal. */
  purpose: LinkPurpose | null
  /** The account that a link in update mode is for. */
  accountId: string | null
  /** What following it will yield. */
  yields: 'link_token' | 'account'
  /** The backend's own state or resume. */
  inner: string
  /** Milliseconds since 1970. */
  expiresAt: number
}

/** What an opened seal must say. */
export interface LinkSealCheck {
  kind: LinkSeal['kind']
  owner: string
  backend: string
  /** Any of these; not checked where absent. */
  purposes?: readonly LinkPurpose[]
}

export interface LinkSealer {
  seal(content: LinkSeal): Promise<string>
  /**
   * Opens a seal for the one who may.
   *
   * @throws `request.state_invalid`, `request.state_foreign` or `request.state_expired`
   */
  open(sealed: string, check: LinkSealCheck): Promise<LinkSeal>
}

/** Seals the data of a link, and opens it only for its owner, for its purpose and until it expires. */
export function linkSealer({ secrets, clock }: { secrets: Secrets; clock: { now(): number } }): LinkSealer {
  const sealer = createSealer({ secrets, schema: linkSeal })
  return {
    seal: (content) => sealer.seal(content),
    async open(sealed, check) {
      const content = await sealer.open(sealed)
      if (content.owner !== check.owner) throw requestError('request.state_foreign')
      if (!isMeant(content, check)) throw requestError('request.state_invalid')
      if (content.expiresAt <= clock.now()) throw requestError('request.state_expired')
      return content
    },
  }
}

function isMeant({ kind, backend, purpose }: LinkSeal, check: LinkSealCheck): boolean {
  if (kind !== check.kind || backend !== check.backend) return false
  return check.purposes === undefined || check.purposes.some((meant) => meant === purpose)
}

const linkSeal: v.GenericSchema<unknown, LinkSeal> = v.object({
  kind: v.picklist(['state', 'resume']),
  owner: v.string(),
  backend: v.string(),
  purpose: v.nullable(v.picklist(linkPurposes)),
  accountId: v.nullable(v.string()),
  yields: v.picklist(['link_token', 'account']),
  inner: v.string(),
  expiresAt: v.number(),
})
