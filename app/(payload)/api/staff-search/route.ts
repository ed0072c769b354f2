import { getSignedIn } from '@/queries/previews'
import { searchAsStaff } from '@/queries/staff-search'

const longest = 300

/** The admin’s own search: what whoever is signed in finds among everything that is theirs to read. */
export async function GET(request: Request): Promise<Response> {
  const user = await getSignedIn(request.headers)
  if (!user) return Response.json({ errors: [{ message: 'Sign in first.' }] }, { status: 401 })
  const found = await searchAsStaff(user, (new URL(request.url).searchParams.get('q') ?? '').slice(0, longest))
  return found ? Response.json(found) : Response.json({ errors: [{ message: 'That took too long. Try it with fewer words.' }] }, { status: 503 })
}
