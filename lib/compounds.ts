/** Words that are also written with a hyphen or in two, by their first half. */
const halves = {
  after: ['care'],
  bench: ['mark'],
  care: ['giver', 'givers', 'home', 'homes'],
  check: ['list', 'lists'],
  cross: ['system'],
  data: ['base', 'bases', 'set', 'sets'],
  de: ['brief', 'briefing', 'briefings', 'prescribing'],
  end: ['point', 'points'],
  frame: ['work', 'works'],
  front: ['line'],
  health: ['care'],
  in: ['patient', 'patients'],
  life: ['style', 'styles'],
  multi: ['agency', 'disciplinary'],
  on: ['line'],
  out: ['patient', 'patients'],
  over: ['prescribing'],
  pre: ['term'],
  co: ['design', 'designed', 'ordinate', 'ordinated', 'ordination', 'ordinator', 'operate', 'operation', 'produce', 'produced', 'production'],
  web: ['site', 'sites'],
  well: ['being'],
  work: ['force', 'forces', 'place', 'places', 'shop', 'shops'],
} satisfies Record<string, string[]>

const seconds = new Map(Object.entries<string[]>(halves).map(([first, others]) => [first, new Set(others)]))

/** Says whether two words that stand side by side are one that is usually written together, such as well being. */
export const isOneWord = (first: string, second: string): boolean => seconds.get(first)?.has(second) ?? false
