import { canvas, circle, type Drawing, path, randomFrom, type Shape } from './shape'

const strands = 46
const knot = { x: 900, y: 500 }

/** Loose threads that are gathered into one cord and open out again. */
export const threads: Drawing = (tint) => {
  const random = randomFrom(20_220_512)
  const colours = [tint.light, tint.middle, tint.glow, tint.deep, tint.light]
  const drawn: Shape[] = Array.from({ length: strands }, (_, index) => {
    const share = index / (strands - 1)
    const from = -80 + share * (canvas.height + 160) + (random() - 0.5) * 60
    const to = 130 + share * (canvas.height - 440) + (random() - 0.5) * 40
    const through = knot.y + (share - 0.5) * 150
    const accent = index === 13 || index === 30
    return {
      d: path`M${-40},${from}C${330},${from},${knot.x - 400},${through + 150},${knot.x},${through}C${knot.x + 260},${through - 98},${1340},${to - 120},${1660},${to - 160}`,
      stroke: accent ? tint.accent : (colours[index % colours.length] ?? tint.light),
      width: accent ? 11 : 3 + random() * 4.5,
      opacity: accent ? 1 : 0.5 + random() * 0.4,
    }
  })
  return [
    { d: circle(knot.x, knot.y, 300), fill: tint.glow, opacity: 0.13 },
    { d: circle(knot.x, knot.y, 190), fill: tint.glow, opacity: 0.13 },
    ...drawn,
  ]
}
