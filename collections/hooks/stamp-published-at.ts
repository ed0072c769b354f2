import type { CollectionBeforeChangeHook } from 'payload'

/** Dates a document at its first publication, unless an editor chose the date. */
export const stampPublishedAt: CollectionBeforeChangeHook = ({ data }) =>
  data._status === 'published' && !data.publishedAt ? { ...data, publishedAt: new Date().toISOString() } : data
