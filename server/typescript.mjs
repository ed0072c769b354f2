// Has Node understand our TypeScript. Whoever imports it gets the packages that consist of many files first, because tsx
// looks at each file it is in the way of.
import 'zod'

import { register } from 'tsx/esm/api'

const unregister = register()

/** For when all of ours is loaded: what Next loads from then on comes as JavaScript, a second and a half sooner. */
export const typescriptIsLoaded = () => unregister()
