/** The words that readers and editors see for the fixed choices in content, by stored value. */

export const reportTypes = {
  report: 'Report',
  evaluation: 'Evaluation',
  guide: 'Guide',
  'case-study': 'Case study',
  briefing: 'Briefing',
} as const

export const newsKinds = {
  'news-story': 'News story',
  'press-release': 'Press release',
  blog: 'Blog',
} as const

export const organisationKinds = {
  'health-innovation-network': 'Health innovation network',
  government: 'Government',
  'nhs-body': 'NHS body',
  charity: 'Charity',
  university: 'University',
  'professional-body': 'Professional body',
  company: 'Company',
} as const

export const documentKinds = {
  'full-report': 'Full report',
  'accessible-version': 'Accessible version',
  'easy-read': 'Easy Read',
  summary: 'Summary',
  slides: 'Slides',
  data: 'Data',
} as const

export const altDecisions = {
  describes: 'The image says something: I describe it below',
  decorative: 'The image is decorative: screen readers pass over it',
  'described-in-text': 'The text around it already says what it shows',
} as const

export const approvalStates = {
  waiting: 'Waiting for approval',
  approved: 'Approved',
  declined: 'Declined',
} as const

export const linkKinds = {
  guidance: 'Guidance',
  research: 'Research',
  tool: 'Tool',
  news: 'News',
  training: 'Training',
  data: 'Data',
} as const

export const wordMeanings = {
  same: 'Means the same as',
  different: 'Is not the same as',
  answer: 'Is answered by',
} as const

export type ReportType = keyof typeof reportTypes
export type NewsKind = keyof typeof newsKinds
export type OrganisationKind = keyof typeof organisationKinds
export type DocumentKind = keyof typeof documentKinds
export type LinkKind = keyof typeof linkKinds
