import type { Context } from 'hono'
import * as v from 'valibot'
import { readFields } from './readFields.ts'

/** A page of a list, the newest first. */
export interface ListPage {
  total: number
  page: number
  per_page: number
  objects: Record<string, unknown>[]
}

const digits = v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number))

const paging = v.object({
  page: v.optional(digits, '0'),
  per_page: v.optional(v.pipe(digits, v.minValue(1), v.maxValue(100)), '10'),
})

/** Returns the requested page: `page` starts at 0, and `per_page` is from 1 to 100. */
export function listPage<T>(
  c: Context,
  list: { oldestFirst: readonly T[]; toFields: (row: T) => Record<string, unknown> },
): ListPage {
  const { page, per_page } = readFields(c.req.query(), paging)
  const newestFirst = list.oldestFirst.toReversed()
  const objects = newestFirst.slice(page * per_page, (page + 1) * per_page).map(list.toFields)
  return { total: newestFirst.length, page, per_page, objects }
}
