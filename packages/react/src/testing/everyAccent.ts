/** Accents around the color wheel, each very pale, bright, where neither black nor white is far ahead, and nearly black. */
export const everyAccent: readonly string[] = Array.from({ length: 24 }, (_, turn) =>
  [95, 60, 47, 36, 5].map((lightness, level) => hex(turn * 15, level % 2 === turn % 2 ? 100 : 35, lightness)),
).flat()

/** HSL as a hex color: every tool takes those. */
function hex(hue: number, saturation: number, lightness: number): string {
  const light = lightness / 100
  const spread = (saturation / 100) * Math.min(light, 1 - light)
  const channel = (at: number) => {
    const turn = (at + hue / 30) % 12
    const value = light - spread * Math.max(-1, Math.min(turn - 3, 9 - turn, 1))
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(0)}${channel(8)}${channel(4)}`
}
