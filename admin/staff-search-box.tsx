/** Asks the admin’s own search; works before any script has loaded. */
export const StaffSearchBox = ({ q }: { q: string }) => (
  <form action="/admin/search" role="search" className="desk__search">
    <label htmlFor="staff-search">Search everything, drafts too</label>
    <input id="staff-search" name="q" type="search" defaultValue={q} maxLength={300} autoComplete="off" />
    <button type="submit">Search</button>
  </form>
)
