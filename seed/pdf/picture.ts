import { canvas, type Shape } from '../artwork/shape'
import type { Sheet } from './sheet'

/** Fills a box with a drawing, cut at the edges rather than stretched. It is decoration. */
export function paintPicture(page: Sheet, shapes: Shape[], ground: string, box: { x: number; y: number; width: number; height: number }): void {
  const scale = Math.max(box.width / canvas.width, box.height / canvas.height)
  page.decorate(() => {
    const { doc } = page
    doc.rect(box.x, box.y, box.width, box.height).clip()
    doc.rect(box.x, box.y, box.width, box.height).fill(ground)
    doc.translate(box.x + (box.width - canvas.width * scale) / 2, box.y + (box.height - canvas.height * scale) / 2).scale(scale)
    for (const { d, fill, stroke, width = 1, opacity = 1 } of shapes) {
      if (fill) doc.path(d).fillOpacity(opacity).fill(fill)
      if (stroke) doc.path(d).strokeOpacity(opacity).lineWidth(width).lineCap('round').stroke(stroke)
    }
  })
}
