'use client'

import { useFormFields } from '@payloadcms/ui'

/** A value of the document's flow as its form has it, such as `stage` or `change.kind`. */
export const useFlow = <T = string>(name: string): T | null | undefined => useFormFields(([fields]) => fields[`flow.${name}`]?.value as T | null | undefined)
