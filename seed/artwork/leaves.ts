import { circle, type Drawing, path, type Shape } from './shape'

/** A leaf from its stalk at (x, y), in two halves so that one side lies in the light. */
function leaf(x: number, y: number, length: number, angle: number, fill: string, shade: string): Shape[] {
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)]
  const at = (along: number, across: number): [number, number] => [x + length * (along * dx - across * dy), y + length * (along * dy + across * dx)]
  const half = (side: number) => {
    const [a, b, tip] = [at(0.22, 0.36 * side), at(0.72, 0.34 * side), at(1, 0)]
    return path`M${x},${y}C${a[0]},${a[1]},${b[0]},${b[1]},${tip[0]},${tip[1]}Z`
  }
  return [
    { d: half(1), fill },
    { d: half(-1), fill: shade, opacity: 0.92 },
  ]
}

/** The stem at height t, from 0 at the root to 1 at its tip. */
const stem = (t: number, x: number, lean: number): [number, number] => [x + lean * t * t * 190, 1010 - t * 840]

function branch(x: number, lean: number, size: number, colours: [string, string][], stroke: string): Shape[] {
  const [rootX, rootY] = stem(0, x, lean)
  const [midX, midY] = stem(0.55, x, lean * 0.35)
  const [tipX, tipY] = stem(1, x, lean)
  const line: Shape = { d: path`M${rootX},${rootY}Q${midX},${midY},${tipX},${tipY}`, stroke, width: 7, opacity: 0.85 }
  const foliage = [0.18, 0.34, 0.5, 0.65, 0.79, 0.9].flatMap((t, index) => {
    const [px, py] = stem(t, x, lean)
    const length = size * (1.12 - t * 0.52)
    const [fill, shade] = colours[index % colours.length] ?? ['', '']
    return [...leaf(px, py, length, -0.42 - t * 0.42, fill, shade), ...leaf(px, py + 26, length * 0.94, Math.PI + 0.42 + t * 0.42, shade, fill)]
  })
  return [line, ...foliage, ...leaf(tipX, tipY, size * 0.5, -Math.PI / 2 + lean * 0.25, colours[0]?.[0] ?? '', colours[0]?.[1] ?? '')]
}

/** Two young branches growing side by side. */
export const leaves: Drawing = (tint) => [
  { d: circle(1080, 430, 330), fill: tint.glow, opacity: 0.16 },
  { d: circle(1080, 430, 230), fill: tint.glow, opacity: 0.14 },
  ...branch(560, 0.9, 300, [[tint.light, tint.middle], [tint.middle, tint.deep]], tint.deep),
  ...branch(1110, -0.6, 236, [[tint.accent, tint.glow], [tint.light, tint.middle], [tint.glow, tint.light]], tint.deep),
]
