import { blocksOf } from './bodies'
import { type Check, type CheckedDocument, error } from './check'
import { idsOf, valuesAt } from './values'

/** The files that a document offers, with the field in which each stands. */
export const filesOf = (document: CheckedDocument): { path: string; id: number }[] =>
  [...valuesAt(document.data, 'documents.*.file'), ...blocksOf(document, 'documents').map(({ path, found }) => ({ path, value: found.files }))].flatMap(({ path, value }) => idsOf(value).map((id) => ({ path, id })))

/** Every file that a document offers is there and has something in it; what is in it was checked when it was uploaded. */
export const unusableFiles: Check = (document, { files }) =>
  filesOf(document).flatMap(({ path, id }) => {
    const file = files.get(id)
    if (!file) return [error(path, 'This file has been deleted. Choose another, or take it out.')]
    return file.bytes > 0 && file.format ? [] : [error(path, `${file.filename} is empty or was not uploaded to the end. Upload it again.`)]
  })
