import { expect, test } from 'vitest'
import { type CybridResume, readResume, writeResume } from './resume.ts'

const resumes: CybridResume[] = [
  { kind: 'token', workflowGuid: 'workflow-1', begunAt: 1000, accountGuid: null },
  { kind: 'token', workflowGuid: 'workflow-1', begunAt: 1000, accountGuid: 'account-1' },
  { kind: 'stored', accountGuid: 'account-1' },
  { kind: 'deleted', accountGuid: 'account-1' },
  { kind: 'renewed', accountGuid: 'account-1', until: 2000, patchAt: null },
  { kind: 'renewed', accountGuid: 'account-1', until: 2000, patchAt: 1500 },
]

test.each(resumes)('default: %o', (resume) => {
  expect(readResume(writeResume(resume))).toEqual(resume)
})

test('behavior: fields without a name are not kept', () => {
  for (const resume of resumes) expect(readResume(JSON.stringify({ ...resume, more: 'secret' }))).toEqual(resume)
})

test.each(['', 'no JSON', 'null', '{}', '{"kind":"removed","accountGuid":"account-1"}'])(
  'error: request.state_invalid for %j',
  (text) => {
    expect(() => readResume(text)).toThrow(expect.objectContaining({ code: 'request.state_invalid' }))
  },
)

test.each(resumes.flatMap((resume) => Object.keys(resume).map((field) => ({ resume, field }))))(
  'error: request.state_invalid for $resume with another $field',
  ({ resume, field }) => {
    for (const value of [undefined, true]) {
      const text = JSON.stringify({ ...resume, [field]: value })
      expect(() => readResume(text)).toThrow(expect.objectContaining({ code: 'request.state_invalid' }))
    }
  },
)
