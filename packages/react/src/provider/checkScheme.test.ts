import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { checkScheme } from './checkScheme.ts'

// jsdom paints nothing, so this canvas knows the colors that the pages here have.
const painted: Record<string, readonly number[]> = {
  'rgb(10, 10, 10)': [10, 10, 10, 255],
  'rgb(255, 255, 255)': [255, 255, 255, 255],
  'rgb(128, 128, 128)': [128, 128, 128, 255],
  'rgba(10, 10, 10, 0.5)': [10, 10, 10, 128],
}

beforeEach(() => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation((() => {
    const context = {
      fillStyle: '',
      clearRect: () => {},
      fillRect: () => {},
      getImageData: () => ({ data: painted[context.fillStyle] ?? [0, 0, 0, 0] }),
    }
    return context
  }) as never)
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  document.body.replaceChildren()
  document.body.removeAttribute('style')
})

test('behavior: reports a light part on a page that is dark only by its colors', () => {
  const told = checkScheme(addPart({ page: 'background-color: rgb(10, 10, 10)' }))

  expect(told).toContain('This page is dark, and Banklink is light on it')
  expect(told).toContain('color-scheme: dark')
})

test('behavior: reports a dark part on a light page', () => {
  const told = checkScheme(addPart({ page: 'background-color: rgb(255, 255, 255)', part: 'color-scheme: dark' }))

  expect(told).toContain('This page is light, and Banklink is dark on it')
})

test.each([
  { why: 'both are light', page: 'background-color: rgb(255, 255, 255)' },
  { why: 'both are dark', page: 'background-color: rgb(10, 10, 10)', part: 'color-scheme: dark' },
  { why: 'the page is neither', page: 'background-color: rgb(128, 128, 128)' },
  { why: 'the background is the browser’s', page: '' },
  { why: 'what is behind can be seen through', page: 'background-color: rgba(10, 10, 10, 0.5)' },
  { why: 'the background is a picture', page: 'background: rgb(10, 10, 10) url("data:,")' },
  { why: 'the app has tokens of its own', page: 'background-color: rgb(10, 10, 10)', part: '--banklink-surface: #000' },
])('behavior: is quiet where $why', ({ page, part }) => {
  expect(checkScheme(addPart({ page, part }))).toBeNull()
})

test('behavior: is quiet where the app has said the scheme', () => {
  const part = addPart({ page: 'background-color: rgb(10, 10, 10)' })
  part.setAttribute('data-banklink-scheme', 'light')

  expect(checkScheme(part)).toBeNull()
})

test('behavior: a page for both is that of the device', () => {
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === '(prefers-color-scheme: dark)' }))

  expect(
    checkScheme(addPart({ page: 'background-color: rgb(255, 255, 255)', part: 'color-scheme: light dark' })),
  ).toContain('Banklink is dark on it')
})

test('behavior: is quiet where nothing can be painted', () => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)

  expect(checkScheme(addPart({ page: 'background-color: rgb(10, 10, 10)' }))).toBeNull()
})

function addPart({ page, part = '' }: { page: string; part?: string | undefined }): HTMLElement {
  document.body.style.cssText = page
  const element = document.createElement('div')
  element.style.cssText = part
  document.body.append(element)
  return element
}
