/* From Payload's template; the REST API lives here. A save is answered once this process knows of it. */
import config from '@payload-config'
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'

import { oncePublished } from '@/lib/changes-seen'
import { keepingVersions, withoutBody } from '@/lib/uploads'

export const GET = keepingVersions(REST_GET(config))
export const HEAD = withoutBody(GET)
export const POST = oncePublished(REST_POST(config))
export const DELETE = oncePublished(REST_DELETE(config))
export const PATCH = oncePublished(REST_PATCH(config))
export const PUT = oncePublished(REST_PUT(config))
export const OPTIONS = REST_OPTIONS(config)
