/** A started child (see run.mjs) says its lines through its parent, so that they never land in a log file. */
const toParent = process.env.FOREWORD_PARENT === String(process.ppid) && process.send?.bind(process)

// A closed terminal must not turn a line of progress into a crash.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

/**
 * Says one plain line to the operator on standard output.
 * @param {string} line
 */
export function say(line) {
  if (toParent) toParent({ say: line })
  else process.stdout.write(`${line}\n`)
}

/**
 * Says why we cannot go on, on standard error.
 * @param {string} line
 */
export function complain(line) {
  if (toParent) toParent({ complain: line })
  else process.stderr.write(`${line}\n`)
}

/** Resolves when everything said has left this process, which may then exit. */
export async function allSaid() {
  if (toParent) await new Promise((resolve) => toParent({}, resolve))
}
