import type { Report, Settings } from '@/lib/content'
import { absolute } from '@/lib/json-ld'
import { wholeReportPath } from '@/lib/report-addresses'
import { words } from '@/lib/words'

import { Licence } from './licence'
import { PrintEnding } from './print-ending'

type Props = {
  report: Pick<Report, 'path' | 'updates' | 'licence'>
  settings: Settings
  /** The path of the page that ends here. */
  at: string
  /** True where all chapters are elsewhere on one page, to read at once or to print. */
  linkToWhole?: boolean
  origin: string
}

/** How every page of a report that is read online ends. */
export const ReportOnlineEnd = ({ report: { path, updates, licence }, settings, at, linkToWhole = false, origin }: Props) => (
  <div className="report-online-end">
    {linkToWhole && (
      <p className="report-online-links">
        <a href={wholeReportPath(path)}>{words.wholeReport}</a>
      </p>
    )}
    <p className="report-online-links">
      <a href={updates.length > 0 ? `${path}#updates` : path}>{words.aboutFullReport}</a>
    </p>
    {licence && <Licence licence={licence} />}
    <PrintEnding siteName={settings.siteName} address={absolute(at, origin)} />
  </div>
)
