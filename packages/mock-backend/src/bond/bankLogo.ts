/** A logo as a data URI: the bank's initial on a colored background. Null without a name. */
export function bankLogo(bankName: string | null): string | null {
  const letter = /[\p{L}\p{N}]/u.exec(bankName ?? '')?.[0]
  if (!bankName || !letter) return null
  const hue = Array.from(bankName).reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0) % 360
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" rx="8" fill="hsl(${hue} 45% 35%)"/>` +
    `<text x="20" y="27" font-family="sans-serif" font-size="20" text-anchor="middle" fill="#fff">${letter.toUpperCase()}</text></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
