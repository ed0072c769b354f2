import { searchFeedOf } from '../feed'

/** Made when it is asked for, like every page. */
export const dynamic = 'force-dynamic'

export const GET = searchFeedOf('atom')
