'use client'

import { useAllFormFields, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'

import type { Finding } from '@/checks/check'

import type { Findings } from './findings-list'

const pauseMs = 600

async function ask(collection: string, question: string, signal: AbortSignal): Promise<Findings> {
  const answer = await fetch(`/api/${collection}/findings`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: question, signal })
  return answer.ok ? ((await answer.json()) as { findings: Finding[] }).findings : 'failed'
}

/** What stands in the way of publishing the form as it is now: asked at once, after every pause in typing, and when the window is looked at again. */
export function useFindings(): Findings {
  const { id, collectionSlug } = useDocumentInfo()
  const { getData } = useForm()
  const [fields] = useAllFormFields()
  const [findings, setFindings] = useState<Findings>('looking')
  const [visit, setVisit] = useState(0)
  const answered = useRef<string | null>(null)

  useEffect(() => {
    const lookAgain = () => {
      // A picture or a quote may have been mended in another window.
      answered.current = null
      setVisit((visits) => visits + 1)
    }
    window.addEventListener('focus', lookAgain)
    return () => window.removeEventListener('focus', lookAgain)
  }, [])

  useEffect(() => {
    const typing = new AbortController()
    const look = async () => {
      const question = JSON.stringify({ id, data: getData() })
      if (question === answered.current || !collectionSlug) return
      try {
        setFindings(await ask(collectionSlug, question, typing.signal))
        answered.current = question
      } catch {
        // Whoever typed on has asked anew; for anybody else the site was out of reach.
        if (!typing.signal.aborted) setFindings('failed')
      }
    }
    const timer = setTimeout(() => void look(), answered.current === null ? 0 : pauseMs)
    return () => {
      clearTimeout(timer)
      typing.abort()
    }
  }, [fields, visit, id, collectionSlug, getData])

  return findings
}
