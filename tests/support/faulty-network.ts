import { once } from 'node:events'
import { createServer, connect, type AddressInfo, type Socket } from 'node:net'

type Mood = 'normal' | 'black hole' | 'refusing'

/**
 * A network between a site and its database that can be made to fail: it cuts connections, refuses new
 * ones, or swallows what is sent without a word.
 */
export class FaultyNetwork {
  #mood: Mood = 'normal'
  #cutting: NodeJS.Timeout | undefined
  #pairs = new Set<[Socket, Socket]>()
  #server = createServer((near) => this.#join(near))

  constructor(readonly target: URL) {}

  /** Opens it, and resolves with its address. */
  async open(): Promise<string> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    return this.address
  }

  /** The address of the database through it. */
  get address(): string {
    const through = new URL(this.target)
    through.hostname = '127.0.0.1'
    through.port = String((this.#server.address() as AddressInfo).port)
    return through.href
  }

  /** Ends every connection at once; new ones succeed. */
  cut(): void {
    for (const pair of this.#pairs) for (const socket of pair) socket.destroy()
  }

  /** Ends every connection once a second, until it is healed. */
  cutEverySecond(): void {
    this.#cutting = setInterval(() => this.cut(), 1_000)
  }

  /** From now on connections are accepted and nothing ever comes back, as when a cable is pulled. */
  blackHole(): void {
    this.#mood = 'black hole'
    for (const [near, far] of this.#pairs) {
      near.unpipe(far)
      far.unpipe(near)
      near.resume()
      far.resume()
    }
  }

  /** Cuts every connection and takes no new ones, as when the database is stopped. */
  refuse(): void {
    this.#mood = 'refusing'
    this.cut()
  }

  /** Works again. What hung in a black hole is cut. */
  heal(): void {
    this.#mood = 'normal'
    clearInterval(this.#cutting)
    this.cut()
  }

  async close(): Promise<void> {
    this.cut()
    this.#server.close()
    await once(this.#server, 'close')
  }

  #join(near: Socket): void {
    if (this.#mood === 'refusing') {
      near.destroy()
      return
    }
    const far = connect(Number(this.target.port), this.target.hostname)
    const pair: [Socket, Socket] = [near, far]
    this.#pairs.add(pair)
    for (const socket of pair) {
      socket.on('error', () => {
        // A cut connection is what this is for; both ends close below.
      })
      socket.on('close', () => {
        this.#pairs.delete(pair)
        for (const end of pair) end.destroy()
      })
    }
    if (this.#mood === 'black hole') return void near.resume()
    near.pipe(far).pipe(near)
  }
}
