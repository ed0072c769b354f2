// Loaded into each Node program that run.mjs starts: when the process that started it is killed, the program ends
// too, with everything it has started, instead of installing or building behind the back of the next start.
if (process.env.FOREWORD_PARENT === String(process.ppid)) {
  process.once('disconnect', () => {
    if (process.platform !== 'win32') process.kill(-process.pid, 'SIGKILL')
    process.exit(1)
  })
  // Listening must not keep the program running after its work.
  process.channel?.unref()
}
