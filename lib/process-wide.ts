/**
 * One thing per process. Next bundles its own copy of every module, so a plain module variable would
 * exist twice: once for the server and once for the pages.
 */
export function processWide<Thing>(name: string, make: () => Thing): Thing {
  const things = globalThis as unknown as Record<symbol, Thing | undefined>
  return (things[Symbol.for(`foreword ${name}`)] ??= make())
}
