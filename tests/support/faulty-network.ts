import { once } from 'node:events'
import { createServer, connect, type AddressInfo, type Socket } from 'node:net'
import { Transform } from 'node:stream'

type Mood = 'normal' | 'black hole' | 'refusing'

/** The two ends of a connection; on a dead one nothing arrives, not even its end. */
type Pair = { ends: [Socket, Socket]; dead: boolean }

/**
 * A network between a site and its database that can be made to fail: it cuts connections, refuses new
 * ones, is slow, or swallows what is sent without a word.
 */
export class FaultyNetwork {
  #mood: Mood = 'normal'
  #delayMs = 0
  #cutting: NodeJS.Timeout | undefined
  #listening = new Set<(part: Buffer) => void>()
  #pairs = new Set<Pair>()
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

  /** Resolves when the site next sends a statement with these words, before the database has it. */
  untilAsked(words: string): Promise<void> {
    return new Promise((resolve) => {
      const listen = (part: Buffer) => {
        if (!part.includes(words)) return
        this.#listening.delete(listen)
        resolve()
      }
      this.#listening.add(listen)
    })
  }

  /** Ends every connection at once; new ones succeed. */
  cut(): void {
    for (const { ends } of this.#pairs) for (const socket of ends) socket.destroy()
    this.#pairs.clear()
  }

  /** Ends every connection once a second, until it is healed. */
  cutEverySecond(): void {
    this.#cutting = setInterval(() => this.cut(), 1_000)
  }

  /** From now on connections are accepted and nothing ever comes back, as when a cable is pulled. */
  blackHole(): void {
    this.#mood = 'black hole'
    for (const pair of this.#pairs) pair.dead = true
  }

  /** Cuts every connection and takes no new ones, as when the database is stopped. */
  refuse(): void {
    this.#mood = 'refusing'
    this.cut()
  }

  /** From now on everything takes so much longer, there and back. */
  delay(milliseconds: number): void {
    this.#delayMs = milliseconds
  }

  /** Works again. What hung in a black hole is cut. */
  heal(): void {
    this.healForNewConnections()
    this.cut()
  }

  /** Works again for new connections. What hung in a black hole hangs for ever, as when a firewall has forgotten it. */
  healForNewConnections(): void {
    this.#mood = 'normal'
    this.#delayMs = 0
    clearInterval(this.#cutting)
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
    const pair: Pair = { ends: [near, far], dead: this.#mood === 'black hole' }
    this.#pairs.add(pair)
    for (const socket of pair.ends) {
      socket.on('error', () => {
        // A cut connection is what this is for; both ends close below.
      })
      socket.on('close', () => {
        if (pair.dead) return
        this.#pairs.delete(pair)
        for (const end of pair.ends) end.destroy()
      })
    }
    near.on('data', (part: Buffer) => {
      for (const listen of this.#listening) listen(part)
    })
    near.pipe(this.#wire(pair), { end: false }).pipe(far)
    far.pipe(this.#wire(pair), { end: false }).pipe(near)
  }

  #wire(pair: Pair): Transform {
    const send = (part: Buffer, done: (error: null, part?: Buffer) => void) => (pair.dead ? done(null) : done(null, part))
    return new Transform({
      transform: (part: Buffer, _, done) => {
        if (this.#delayMs > 0) setTimeout(send, this.#delayMs, part, done)
        else send(part, done)
      },
    })
  }
}
