/** The rich-text nodes that our Markdown can become: a narrow view of what the converter returns. */
export type TextNode = { type: 'text'; version: number; text: string; format: number }
export type LineBreakNode = { type: 'linebreak'; version: number }
export type LinkFields = { linkType: 'custom'; url: string } | { linkType: 'internal'; doc: { relationTo: string; value: number } }
export type LinkNode = { type: 'link'; version: number; fields: LinkFields; children: InlineNode[] }
export type InlineNode = TextNode | LineBreakNode | LinkNode

export type HeadingNode = { type: 'heading'; version: number; tag: 'h2' | 'h3' | 'h4'; children: InlineNode[] }
export type ParagraphNode = { type: 'paragraph'; version: number; children: InlineNode[] }
export type ListItemNode = { type: 'listitem'; version: number; children: (InlineNode | ListNode)[] }
export type ListNode = { type: 'list'; version: number; listType: 'bullet' | 'number'; children: ListItemNode[] }
export type CellNode = { type: 'tablecell'; version: number; headerState: number; children: ParagraphNode[] }
export type RowNode = { type: 'tablerow'; version: number; children: CellNode[] }
export type TableNode = { type: 'table'; version: number; children: RowNode[] }

export type WordsNode = HeadingNode | ParagraphNode | ListNode | TableNode
export type AnyNode = WordsNode | InlineNode | ListItemNode | CellNode | RowNode

/** A block of the editor, as it is stored among the words. */
export type BlockNode = { type: 'block'; version: 2; format: ''; fields: { id: string; blockName: string; blockType: string; [field: string]: unknown } }

/** Rich text as Payload stores it. */
export type RichText = {
  root: { type: 'root'; version: 1; format: ''; indent: 0; direction: null; children: (WordsNode | BlockNode)[] }
}

const bold = 1

export const isBold = (node: TextNode) => (node.format & bold) !== 0

/** The words of a node without any formatting. */
export function plainText(node: AnyNode): string {
  if (node.type === 'text') return node.text
  if (node.type === 'linebreak') return '\n'
  return node.children.map(plainText).join('')
}
