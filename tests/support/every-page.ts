/** A page that readers may meet, in the demo content or in what `states.ts` adds to it. */
export type Place = {
  name: string
  path: string
  status?: number
  /** True where its print-out ends with where it came from. */
  printed?: true
}

const longReport = '/reports/learning-from-staff-reflections'

/** Every template in every state that could make a difference to a reader: one list for the browser tests, the markup test and the gallery. */
export const everyPage: Place[] = [
  { name: 'home', path: '/' },

  { name: 'reports', path: '/reports' },
  { name: 'reports-page-2', path: '/reports?page=2' },
  { name: 'reports-filtered', path: '/reports?theme=patient-safety&type=guide' },
  { name: 'reports-none-found', path: '/reports?theme=culture&year=1950' },
  { name: 'news', path: '/news' },
  { name: 'news-page-2', path: '/news?page=2' },
  { name: 'news-filtered', path: '/news?theme=long-word' },

  { name: 'search', path: '/search' },
  { name: 'search-results', path: '/search?q=bereavement+reflections' },
  { name: 'search-repaired', path: '/search?q=berevement&theme=culture' },
  { name: 'search-nothing-found', path: '/search?q=zzzzqqqq' },

  { name: 'report-long', path: longReport, printed: true },
  { name: 'report-long-online', path: `${longReport}/read-online`, printed: true },
  { name: 'report-long-chapter', path: `${longReport}/read-online/how-the-work-was-done`, printed: true },
  { name: 'report-long-all-chapters', path: `${longReport}/read-online/all`, printed: true },
  { name: 'report-short', path: '/reports/virtual-ward-lessons', printed: true },
  { name: 'report-short-online', path: '/reports/every-block/read-online', printed: true },
  { name: 'report-bare', path: '/reports/bare', printed: true },
  { name: 'report-every-block', path: '/reports/every-block', printed: true },
  { name: 'report-withdrawn', path: '/reports/withdrawn', printed: true },
  { name: 'report-superseded', path: '/reports/superseded', printed: true },
  { name: 'report-sixty-documents', path: '/reports/sixty-documents', printed: true },
  { name: 'report-long-word', path: '/reports/long-word', printed: true },
  { name: 'report-long-word-online', path: '/reports/long-word/read-online', printed: true },
  { name: 'report-long-word-all-chapters', path: '/reports/long-word/read-online/all', printed: true },
  { name: 'report-long-title', path: '/reports/long-title', printed: true },
  { name: 'report-right-to-left', path: '/reports/right-to-left', printed: true },
  { name: 'report-emoji', path: '/reports/emoji', printed: true },

  { name: 'news-post', path: '/news/learning-from-staff-reflections-published', printed: true },
  { name: 'news-post-every-block', path: '/news/every-block', printed: true },
  { name: 'news-post-long-word', path: '/news/long-word', printed: true },
  { name: 'news-post-right-to-left', path: '/news/right-to-left', printed: true },
  { name: 'news-post-withdrawn', path: '/news/withdrawn', printed: true },

  { name: 'themes', path: '/themes' },
  { name: 'theme', path: '/themes/culture' },
  { name: 'theme-empty', path: '/themes/nothing-filed' },
  { name: 'theme-long-word', path: '/themes/long-word' },
  { name: 'organisations', path: '/organisations' },
  { name: 'organisation', path: '/organisations/health-innovation-network' },
  { name: 'organisation-closed', path: '/organisations/health-education-england' },
  { name: 'organisation-long-name', path: '/organisations/long-named' },

  { name: 'about', path: '/about', printed: true },
  { name: 'accessibility', path: '/accessibility', printed: true },
  { name: 'contact', path: '/contact', printed: true },
  { name: 'cookies', path: '/cookies', printed: true },
  { name: 'privacy', path: '/privacy', printed: true },
  { name: 'page-long-word', path: '/long-word', printed: true },

  { name: 'gone', path: '/news/removed', status: 410 },
  { name: 'not-found', path: '/reports/no-such-report', status: 404 },
]
