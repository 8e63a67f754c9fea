import { requestError } from '@banklink/core'

/** The resume as the string of a pending step: the link's ID. */
export function writeResume(linkId: string): string {
  return `link:${linkId}`
}

/** @throws `request.state_invalid` if it is not the resume of a link. */
export function readResume(resume: string): string {
  const id = /^link:([0-9a-f]{64})$/.exec(resume)?.[1]
  if (id !== undefined) return id
  throw requestError('request.state_invalid')
}
