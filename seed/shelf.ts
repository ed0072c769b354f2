import type { PublicCollection } from '@/lib/urls'

/** Where each document of the demo content stands in the database: its id, by collection and file name. */
export class Shelf {
  readonly #ids = new Map<string, number>()

  put(collection: PublicCollection, slug: string, id: number): void {
    this.#ids.set(`${collection}/${slug}`, id)
  }

  has(collection: PublicCollection, slug: string): boolean {
    return this.#ids.has(`${collection}/${slug}`)
  }

  /** Throws when there is no such document: the content names something that it does not bring. */
  id(collection: PublicCollection, slug: string): number {
    const id = this.#ids.get(`${collection}/${slug}`)
    if (id === undefined) throw new Error(`There is no ${collection}/${slug} in the demo content.`)
    return id
  }

  ids(collection: PublicCollection, slugs: string[]): number[] {
    return slugs.map((slug) => this.id(collection, slug))
  }
}
