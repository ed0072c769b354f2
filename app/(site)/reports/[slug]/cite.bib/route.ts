import { referenceFile } from '../reference-file'

export const dynamic = 'force-dynamic'

export const GET = referenceFile('bib')
