/** Jest's global tear-down: returns when the site and its database have ended and their files are gone. */
export default async function closeSite() {
  await globalThis.stopSiteUnderTest?.()
}
