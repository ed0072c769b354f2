/** A reason not to start that the operator can act on: its message is the whole answer, without a stack. */
export class Refusal extends Error {
  /** @param {string} sentence */
  constructor(sentence) {
    super(sentence)
    this.name = 'Refusal'
  }
}

/** Signs of a full disk in an error or in the output of npm, Next or Postgres. */
export const DISK_FULL = /ENOSPC|no space left on device|EDQUOT|disk quota exceeded/i

const diskFull = 'The disk is full: free some space on the disk that holds this folder and its data, then start again. Nothing was lost.'

/**
 * What to tell the operator about an error: a sentence when we know what to do, the stack when we do not.
 * @param {unknown} error
 * @returns {string}
 */
export function explain(error) {
  if (!(error instanceof Error)) return String(error)
  if (DISK_FULL.test(`${error.message} ${'code' in error ? error.code : ''}`)) return diskFull
  if (error.name === 'Refusal') return error.message
  if (error.name === 'SettingsError') {
    const problems = error.message.split('\n')
    return problems.length === 1 ? `Foreword cannot start: ${problems[0]}` : `Foreword cannot start:\n  ${problems.join('\n  ')}`
  }
  if ('code' in error && 'path' in error && ['EACCES', 'EPERM', 'EROFS'].includes(String(error.code))) {
    return `This account may not use ${error.path} (${error.code}): start as the owner of that folder, or give this account the right to write there.`
  }
  return error.stack ?? error.message
}
