import { useForm, useFormModified, useFormProcessing, useFormSubmitted } from '@payloadcms/ui'
import { useEffect } from 'react'

/** After a refused save, what was typed is still unsaved: Payload forgets that, switches "Save draft" off and would let the page go without a question. */
export function useKeepUnsaved(): void {
  const { setModified } = useForm()
  const refused = useFormSubmitted()
  const saving = useFormProcessing()
  const modified = useFormModified()
  useEffect(() => {
    if (refused && !saving && !modified) setModified(true)
  }, [refused, saving, modified, setModified])
}
