import { type Check, error } from './check'
import { filesOf } from './unusable-files'

/** Whoever cannot use a file knows whom to ask for another format. */
export const accessibleFormatContact: Check = (document, { settings }) => {
  const [file] = filesOf(document)
  return file && !settings.accessibleFormatsEmail
    ? [error(file.path, 'Readers have nobody to ask for another format of this file. Ask an administrator to give an address for accessible formats in the site settings.')]
    : []
}
