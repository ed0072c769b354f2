import { addressedCollections, pathTo } from '@/lib/urls'

import type { Shelf } from '../shelf'
import type { AnyNode, LinkFields } from './nodes'

/**
 * Makes the links among these words point at our own documents where their address is one of ours, so
 * that they follow a changed slug. Throws for a link to a document that does not exist.
 */
export function linkTo<Node extends AnyNode>(shelf: Shelf, node: Node): Node {
  if (!('children' in node)) return node
  const children = node.children.map((child) => linkTo(shelf, child))
  return node.type === 'link' ? { ...node, fields: target(node.fields, shelf), children } : { ...node, children }
}

function target(fields: LinkFields, shelf: Shelf): LinkFields {
  if (fields.linkType !== 'custom') return fields
  const { url } = fields
  const relationTo = addressedCollections.find((collection) => shelf.has(collection, slugIn(url)) && url === pathTo(collection, slugIn(url)))
  if (relationTo) return { linkType: 'internal', doc: { relationTo, value: shelf.id(relationTo, slugIn(url)) } }
  if (/^\/[^/]+\/./.test(url)) throw new Error(`It links to ${url}, which does not exist.`)
  return { linkType: 'custom', url }
}

const slugIn = (path: string) => path.slice(path.lastIndexOf('/') + 1)
