/** One painted outline on a canvas of 1600 by 1000, as an SVG path; drawn alike by sharp and by pdfkit. */
export type Shape = { d: string; fill?: string; stroke?: string; width?: number; opacity?: number }

export const canvas = { width: 1600, height: 1000 } as const

/** The part that each colour plays in a picture. */
export type Tint = { ground: string; deep: string; middle: string; light: string; glow: string; accent: string }

/** A drawing: the same tint always gives the same shapes. */
export type Drawing = (tint: Tint) => Shape[]

const round = (value: number) => Math.round(value * 10) / 10

/** A path of `M`, `C` … with its numbers rounded, so that pictures are the same bytes everywhere. */
export const path = (parts: TemplateStringsArray, ...values: number[]) =>
  parts.reduce((text, part, index) => text + part + (index < values.length ? round(values[index] ?? 0) : ''), '')

/** A full circle as a path. */
export const circle = (x: number, y: number, r: number) =>
  path`M${x - r},${y}A${r},${r},0,1,0,${x + r},${y}A${r},${r},0,1,0,${x - r},${y}Z`

/** A rectangle with rounded corners as a path. */
export const roundedBox = (x: number, y: number, w: number, h: number, r: number) =>
  path`M${x + r},${y}H${x + w - r}Q${x + w},${y},${x + w},${y + r}V${y + h - r}Q${x + w},${y + h},${x + w - r},${y + h}H${x + r}Q${x},${y + h},${x},${y + h - r}V${y + r}Q${x},${y},${x + r},${y}Z`

/** A smooth line through points, as cubic curves whose handles follow the neighbours. */
export function smoothLine(points: [number, number][]): string {
  const [first] = points
  if (!first) return ''
  let d = path`M${first[0]},${first[1]}`
  for (let i = 0; i < points.length - 1; i++) {
    const [a, b] = [points[i] ?? first, points[i + 1] ?? first]
    const [before, after] = [points[i - 1] ?? a, points[i + 2] ?? b]
    d += path`C${a[0] + (b[0] - before[0]) / 6},${a[1] + (b[1] - before[1]) / 6},${b[0] - (after[0] - a[0]) / 6},${b[1] - (after[1] - a[1]) / 6},${b[0]},${b[1]}`
  }
  return d
}

/** Numbers between 0 and 1 that look random and are the same every time. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
