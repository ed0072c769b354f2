import { type Check, error } from './check'
import { idOf, rowsOf } from './values'

/** A report is published with its document. */
export const missingDocument: Check = ({ collection, data }) =>
  collection !== 'reports' || rowsOf(data.documents).some(({ row }) => idOf(row.file) !== null) ? [] : [error('documents', 'Add the document of the report.')]
