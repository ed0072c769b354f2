import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * Resolves to true when everything that is sent has come and stands in `request` in one piece, for a handler to read as if it came
 * just then; to false where that is more than `mostBytes`: the rest is thrown away, as is what no handler has read when it answers.
 * Never resolves where the sender hangs up.
 */
export async function comesWhole(request: IncomingMessage, response: ServerResponse, mostBytes: number): Promise<boolean> {
  const length = Number(request.headers['content-length'] ?? 0)
  if (request.method === 'GET' || request.method === 'HEAD' || (length === 0 && !('transfer-encoding' in request.headers))) return true
  const isWhole = length <= mostBytes && (await putTogether(request, length || mostBytes))
  if (!isWhole) request.resume()
  // Node does so by itself only with what nobody ever wanted to read, and an idle connection would hold the rest.
  response.once('close', () => {
    if (!request.destroyed) request.resume()
  })
  return isWhole
}

function putTogether(request: IncomingMessage, mostBytes: number): Promise<boolean> {
  // Each piece takes more memory than its bytes, and strangers may send many.
  let room = Buffer.alloc(0)
  let bytes = 0
  return new Promise((resolve) => {
    const done = (isWhole: boolean) => {
      request.off('readable', take)
      resolve(isWhole)
    }
    const take = () => {
      while (request.readableLength > 0) {
        const piece = request.read() as Buffer
        const needed = bytes + piece.length
        if (needed > mostBytes) return done(false)
        if (needed > room.length) room = Buffer.concat([room], Math.min(2 * needed, mostBytes))
        bytes += piece.copy(room, bytes)
      }
      if (!request.complete) return
      // In this turn: in the next one the request would be at its end.
      request.unshift(room.subarray(0, bytes))
      // Requests of the fetch API are not made of what somebody has begun to read. No accessor: V8 would keep it, and all that came, until it clears away everything.
      Object.defineProperty(request, 'readableDidRead', { value: false })
      done(true)
    }
    request.on('readable', take)
  })
}
