import { globSync } from 'node:fs'

/** Where Debian's webkit2gtk-driver puts the browser that it drives; undefined where that is not installed. */
export function findMiniBrowser() {
  return globSync('/usr/lib/*/webkit2gtk-4.1/MiniBrowser')[0]
}
