import type { IncomingMessage } from 'node:http'

/**
 * Resolves to true when everything that is sent has come and stands in `request` in one piece, for a handler to read as if it came
 * just then; to false where that is more than `mostBytes`: the rest is thrown away. Never resolves where the sender hangs up.
 */
export async function comesWhole(request: IncomingMessage, mostBytes: number): Promise<boolean> {
  const length = Number(request.headers['content-length'] ?? 0)
  if (request.method === 'GET' || request.method === 'HEAD' || (length === 0 && !('transfer-encoding' in request.headers))) return true
  const isWhole = length <= mostBytes && (await putTogether(request, mostBytes))
  if (!isWhole) request.resume()
  return isWhole
}

function putTogether(request: IncomingMessage, mostBytes: number): Promise<boolean> {
  // Each piece takes more memory than its bytes, and strangers may send many.
  let room = Buffer.alloc(0)
  let bytes = 0
  return new Promise((resolve) => {
    const take = () => {
      while (request.readableLength > 0) {
        const piece = request.read() as Buffer
        if (bytes + piece.length > room.length) room = Buffer.concat([room], 2 * (bytes + piece.length))
        bytes += piece.copy(room, bytes)
      }
      if (bytes <= mostBytes && !request.complete) return
      request.off('readable', take)
      // In this turn: in the next one the request would be at its end.
      if (bytes <= mostBytes) request.unshift(room.subarray(0, bytes))
      // Requests of the fetch API are not made of what somebody has begun to read.
      Object.defineProperty(request, 'readableDidRead', { get: () => request.readableLength < bytes })
      resolve(bytes <= mostBytes)
    }
    request.on('readable', take)
  })
}
