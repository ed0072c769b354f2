import { canvas, circle, type Drawing, path, smoothLine } from './shape'

/** The height of a wave at x: two sines of different lengths, so that no crest is like the next. */
const crest = (x: number, level: number) =>
  level * 118 + 400 + Math.sin(x / (250 + level * 34) + level * 1.9) * (58 - level * 3) + Math.sin(x / 119 + level * 2.7) * 11

/** A low sun over water. */
export const waves: Drawing = (tint) => {
  const colours = [tint.light, tint.middle, tint.deep, tint.middle, tint.deep]
  const opacities = [0.55, 0.55, 0.5, 0.8, 0.95]
  const bands = colours.map((fill, level) => {
    const points = Array.from({ length: 18 }, (_, step): [number, number] => [step * 100 - 50, crest(step * 100 - 50, level)])
    return { d: `${smoothLine(points)}${path`L${1650},${canvas.height}L${-50},${canvas.height}Z`}`, fill, opacity: opacities[level] ?? 1 }
  })
  const halo = [330, 255].map((r) => ({ d: circle(1130, 400, r), fill: tint.glow, opacity: 0.12 }))
  return [...halo, { d: circle(1130, 400, 176), fill: tint.accent }, ...bands]
}
