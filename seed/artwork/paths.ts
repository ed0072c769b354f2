import { circle, type Drawing, type Shape, smoothLine } from './shape'

const lanes = 7

/** The middle of a lane at x: the lanes run apart on the left, meet in a bend and go on side by side. */
function lane(index: number, x: number): number {
  const meeting = 1 / (1 + Math.exp(-(x - 640) / 150))
  const apart = 60 + index * 150
  const together = 470 + index * 46 - (x - 640) * 0.22 + Math.sin((x - 640) / 260) * 90
  return apart * (1 - meeting) + together * meeting
}

/** Many paths that become one way. */
export const paths: Drawing = (tint) => {
  const colours = [tint.light, tint.middle, tint.glow, tint.accent, tint.light, tint.middle, tint.glow]
  const roads: Shape[] = Array.from({ length: lanes }, (_, index) => ({
    d: smoothLine(Array.from({ length: 24 }, (_, step): [number, number] => [step * 80 - 100, lane(index, step * 80 - 100)])),
    stroke: colours[index] ?? tint.light,
    width: 34,
    opacity: 0.92,
  }))
  const places: Shape[] = Array.from({ length: lanes }, (_, index) => {
    const x = 130 + ((index * 3) % 7) * 46
    return [
      { d: circle(x, lane(index, x), 30), fill: tint.deep },
      { d: circle(x, lane(index, x), 12), fill: tint.glow },
    ]
  }).flat()
  return [{ d: circle(1270, 330, 300), fill: tint.glow, opacity: 0.14 }, { d: circle(1270, 330, 205), fill: tint.glow, opacity: 0.14 }, ...roads, ...places]
}
