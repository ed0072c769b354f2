'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import type { ClientField } from 'payload'
import { useRef } from 'react'

import { FindingsList } from './findings-list'
import { focusField } from './focus-field'
import { useFindings } from './use-findings'

/** The place of the tab that holds a field; null for one that stands in no tab. */
function tabOf(fields: ClientField[], path: string): number | null {
  const tabs = fields.flatMap((field) => (field.type === 'tabs' ? field.tabs : []))
  const place = tabs.findIndex((tab) => tab.fields.some((field) => 'name' in field && field.name === path.split('.')[0]))
  return place < 0 ? null : place
}

/** Says beside the form, while somebody writes, what stands in the way of publishing, and leads to each field. */
export function ChecksPanel() {
  const { collectionSlug } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  const findings = useFindings()
  const panel = useRef<HTMLDivElement>(null)
  const fields = collectionSlug ? (getEntityConfig({ collectionSlug })?.fields ?? []) : []

  const choose = (path: string) => {
    const form = panel.current?.closest('form')
    if (form) void focusField(form, path, tabOf(fields, path))
  }
  return (
    <div ref={panel}>
      <FindingsList findings={findings} onChoose={choose} />
    </div>
  )
}
