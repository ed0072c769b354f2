import type { Tint } from './shape'

/** The site's palette in four moods, from dark to light. */
export const tints = {
  teal: { ground: '#0b3c49', deep: '#062a34', middle: '#3a7d6b', light: '#9cc5d3', glow: '#f3e9d2', accent: '#d96c4f' },
  green: { ground: '#3a7d6b', deep: '#0b3c49', middle: '#2b6557', light: '#a9d0c0', glow: '#f3e9d2', accent: '#e58a6c' },
  sky: { ground: '#c5dfe7', deep: '#0b3c49', middle: '#3a7d6b', light: '#9cc5d3', glow: '#fbf6ea', accent: '#d96c4f' },
  sand: { ground: '#f3e9d2', deep: '#0b3c49', middle: '#3a7d6b', light: '#9cc5d3', glow: '#fffaf0', accent: '#d96c4f' },
} as const satisfies Record<string, Tint>

export type TintName = keyof typeof tints

/** The tint of a post's picture: always the same for the same post, and spread evenly over posts. */
export function tintFor(slug: string): TintName {
  const names = Object.keys(tints) as TintName[]
  const mixed = [...slug].reduce((sum, letter) => Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 521) >>> 0, 2_166_136_261)
  return names[((mixed ^ (mixed >>> 15)) >>> 0) % names.length] ?? 'teal'
}
