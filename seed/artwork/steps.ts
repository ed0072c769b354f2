import { canvas, circle, type Drawing, roundedBox, type Shape } from './shape'

const count = 7
const [tread, rise] = [canvas.width / count, 92]

/** Terraces that climb to a light. */
export const steps: Drawing = (tint) => {
  const colours = [tint.deep, tint.middle, tint.light, tint.middle, tint.glow, tint.light, tint.middle]
  // From the highest at the back to the lowest in front, each reaching to the right edge.
  const terraces = Array.from({ length: count }, (_, level): Shape[] => {
    const step = count - 1 - level
    const [x, top] = [step * tread - 40, canvas.height - 150 - step * rise]
    return [
      { d: roundedBox(x, top, canvas.width + 200 - x, canvas.height, 46), fill: colours[step] ?? tint.light },
      { d: roundedBox(x, top + 34, canvas.width + 200 - x, canvas.height, 46), fill: tint.deep, opacity: 0.1 },
    ]
  }).flat()
  const orbit: Shape[] = [350, 265, 190].map((r) => ({ d: circle(720, 300, r), fill: tint.glow, opacity: 0.12 }))
  return [...orbit, { d: circle(720, 300, 118), fill: tint.accent }, ...terraces]
}
