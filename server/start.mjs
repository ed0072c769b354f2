// The door of `npm start`. Until the packages are installed only Node's own modules may be imported here.
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 9)) {
  process.stderr.write(`Foreword needs Node 20.9 or later and this is Node ${process.versions.node}: install a newer one from https://nodejs.org.\n`)
  process.exit(1)
}
if (major === 20 && minor < 10) {
  const help = new URL('node-20-9.mjs', import.meta.url).href
  await import(help)
  process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --import ${help}`
}
const { claim } = await import('./claim.mjs')
const { live } = await import('./lifetime.mjs')
const { installPackages, packagesAreInstalled } = await import('./packages.mjs')
const { step } = await import('./step.mjs')

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
process.chdir(root)

await live(async () => {
  if (!packagesAreInstalled(root)) {
    const release = await claim(path.join(root, '.data/setup.pid'), (pid) => `Process ${pid} is installing the packages in this folder: wait until it has finished, then start again.`)
    await step('Installing the packages', () => installPackages(path.join(root, '.data/logs/install.log'))).finally(release)
  }
  await import('./typescript.mjs')
  await import('./main.ts')
})
