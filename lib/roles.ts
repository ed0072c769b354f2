/** What a member of staff may be, from most to least trusted. */
export const roles = ['administrator', 'publisher', 'author', 'links-editor'] as const

export type Role = (typeof roles)[number]
