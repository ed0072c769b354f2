import { circle, type Drawing, type Shape } from './shape'

const centres = [
  { x: 560, y: 560, rings: 10, step: 62 },
  { x: 1170, y: 380, rings: 8, step: 56 },
  { x: 1010, y: 860, rings: 5, step: 50 },
]

/** Ripples that meet, as when several drops fall on still water. */
export const rings: Drawing = (tint) => {
  const colours = [tint.light, tint.middle, tint.glow]
  const ripples = centres.flatMap(({ x, y, rings: count, step }, index) =>
    Array.from({ length: count }, (_, ring): Shape => {
      const colour = colours[index] ?? tint.light
      return { d: circle(x, y, (count - ring) * step), fill: colour, opacity: 0.14 }
    }),
  )
  const outlines = centres.flatMap(({ x, y, rings: count, step }) =>
    Array.from({ length: count }, (_, ring): Shape => ({ d: circle(x, y, (ring + 1) * step), stroke: tint.deep, width: 2.5, opacity: 0.28 })),
  )
  const drops: Shape[] = centres.map(({ x, y }, index) => ({ d: circle(x, y, 40 - index * 8), fill: index === 1 ? tint.accent : tint.deep }))
  return [...ripples, ...outlines, ...drops]
}
