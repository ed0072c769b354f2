/** As much of citation-js as the tests use; it comes without types. */
declare module '@citation-js/core' {
  export const plugins: { input: { chain(data: string, options: { forceType: string; generateGraph: boolean }): unknown[] } }
}
