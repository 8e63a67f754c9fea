import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { examineApp } from './examineApp.ts'
import type { Finding } from './Finding.ts'

const now = Date.parse('2026-03-01T12:00:00Z')
const sheet = '@layer banklink{a{--banklink-styles:1}}'
const html = { 'Content-Type': 'text/html; charset=utf-8' }

interface Site {
  page?: Response
  /** Answers by path; nothing answers at any other. */
  paths?: Record<string, Response>
  returnPath?: string | null
}

/** What is found at a page, by subject. */
async function examine({ page = new Response('', { headers: html }), paths = {}, returnPath = null }: Site) {
  const asked: string[] = []
  const findings = await examineApp({
    ...{
      url: new URL('http://app.test/start'),
      gateway: '/api/banklink',
      returnPath,
      folder: tmpdir(),
      now: () => now,
    },
    async fetch(input) {
      const { pathname } = new URL(input instanceof Request ? input.url : input)
      asked.push(pathname)
      if (pathname === '/start') return page
      const answer = paths[pathname]
      if (!answer) throw new TypeError('refused')
      return answer
    },
  })
  const of = (subject: string): Finding | undefined => findings.find((finding) => finding.subject === subject)
  return { findings, of, asked }
}

test('error: a page that fails is the only finding', async () => {
  const { findings } = await examine({ page: new Response('', { status: 500 }) })
  expect(findings).toEqual([
    {
      ...{ subject: 'page', state: 'wrong', text: 'http://app.test/start answers with 500' },
      fix: 'start the app, and name its address',
    },
  ])
})

test.each([
  `<style>${sheet}</style>`,
  `<STYLE media="all">\n${sheet}\n</STYLE>`,
  `<style>a{}</style><style data-x>${sheet}</style>`,
  '<link rel="stylesheet" href="/own.css">',
  '<link href="/own.css" rel=\'stylesheet\'>',
  '<LINK rel=stylesheet href="own.css">',
  '<link rel="stylesheet" href="/gone.css"><link rel="stylesheet"><link rel="stylesheet" href="/own.css">',
])('behavior: the styles of %j are read', async (text) => {
  const { of } = await examine({ page: new Response(text), paths: { '/own.css': new Response(sheet) } })
  expect(of('styles')?.state).toBe('ok')
})

test.each([
  '<link rel="preload" href="/own.css">',
  '<a rel="stylesheet" href="/own.css">',
  '<link rel="stylesheet" href="/broken.css">',
])('error: the styles of %j are none', async (text) => {
  const paths = { '/own.css': new Response(sheet), '/broken.css': new Response(sheet, { status: 500 }) }
  const { of, asked } = await examine({ page: new Response(text), paths })
  expect(of('styles')?.state).toBe('wrong')
  expect(asked).not.toContain('/own.css')
})

const blocks = 'content="default-src \'none\'"'

test.each([
  `<meta http-equiv="Content-Security-Policy" ${blocks}>`,
  `<META name="x" ${blocks} HTTP-EQUIV='content-security-policy'>`,
  `<meta http-equiv=content-security-policy ${blocks}>`,
  `<meta\n  http-equiv=Content-Security-Policy\n  ${blocks}>`,
])('error: the policy of %s blocks Link', async (text) => {
  expect((await examine({ page: new Response(text) })).of('policy')?.state).toBe('wrong')
})

test.each([
  `<meta http-equiv="content-security-policy-report-only" ${blocks}>`,
  `<meta name="description" ${blocks}>`,
  '<meta http-equiv="Content-Security-Policy">',
  '<meta http-equiv="Content-Security-Policy" content=" ">',
])('behavior: %s is no policy', async (text) => {
  expect((await examine({ page: new Response(text) })).of('policy')?.text).toBe(
    'the page has none, so nothing is blocked',
  )
})

test('error: of two policies in one header, the second blocks Link', async () => {
  const headers = { 'Content-Security-Policy': "upgrade-insecure-requests, default-src 'none'" }
  expect((await examine({ page: new Response('', { headers }) })).of('policy')?.state).toBe('wrong')
})

test('behavior: the page for returns', async () => {
  expect((await examine({})).of('return')).toEqual({
    ...{ subject: 'return', state: 'unknown', text: 'no page for the way back from a bank was named' },
    fix: 'name it with --return',
  })
  const fix = 'make it a page with <OAuthReturn>. See docs/guides/oauth-return.md'
  const wrong = (text: string) => ({ subject: 'return', state: 'wrong', text, fix })
  const found = async (answer?: Response) =>
    (await examine({ returnPath: '/back', paths: answer ? { '/back': answer } : {} })).of('return')
  expect(await found()).toEqual(wrong('/back answers nothing'))
  expect(await found(new Response('', { status: 404, headers: html }))).toEqual(wrong('/back answers with 404'))
  expect(await found(Response.json({}))).toEqual(wrong('/back answers with 200'))
  expect(await found(new Response(null))).toEqual(wrong('/back answers with 200'))
  expect(await found(new Response('', { headers: html }))).toEqual({
    ...{ subject: 'return', state: 'ok', text: '/back is a page' },
  })
})

test.each([
  [
    '/login',
    { state: 'unknown', text: '/back leads to /login', fix: 'open it as a signed-in user: it must not lead away' },
  ],
  ['/back/here', { state: 'unknown', text: '/back leads to /back/here' }],
  ['/en/back', { state: 'ok', text: '/back is a page' }],
])('behavior: a page for returns that leads to %s', async (path, expected) => {
  const answer = Object.defineProperties(new Response('', { headers: html }), {
    ...{ redirected: { value: true }, url: { value: `http://app.test${path}` } },
  })
  expect((await examine({ returnPath: '/back', paths: { '/back': answer } })).of('return')).toMatchObject(expected)
})

test.each([
  [null, { state: 'unknown', text: 'the server does not say what time it has' }],
  ['soon', { state: 'unknown', text: 'the server does not say what time it has' }],
  [60_000, { state: 'ok', text: 'the server’s is right' }],
  [-60_000, { state: 'ok', text: 'the server’s is right' }],
  [61_000, { state: 'wrong', text: 'the server’s is 61 seconds apart from this machine’s' }],
  [-61_000, { state: 'wrong', fix: 'set the server’s clock: links in progress expire by it' }],
])('behavior: a clock with %j', async (apart, expected) => {
  const date = typeof apart === 'number' ? new Date(now + apart).toUTCString() : apart
  const { of } = await examine({ page: new Response('', { headers: date === null ? {} : { Date: date } }) })
  expect(of('clock')).toMatchObject({ subject: 'clock', ...expected })
})
