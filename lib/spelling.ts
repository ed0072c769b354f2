/** Where a rule would not do: the same word in another spelling or number. */
const table: Record<string, string> = {
  ageing: 'aging',
  aluminium: 'aluminum',
  analyses: 'analysis',
  children: 'child',
  cheque: 'check',
  defence: 'defense',
  dietician: 'dietitian',
  dieticians: 'dietitian',
  enquiry: 'inquiry',
  enquiries: 'inquiry',
  enroll: 'enrol',
  enrollment: 'enrolment',
  fulfil: 'fulfill',
  fulfilment: 'fulfillment',
  grey: 'gray',
  instalment: 'installment',
  judgement: 'judgment',
  learnt: 'learned',
  licence: 'license',
  manoeuvre: 'maneuver',
  men: 'man',
  mum: 'mom',
  mums: 'mom',
  offence: 'offense',
  practise: 'practice',
  practised: 'practice',
  practising: 'practice',
  programme: 'program',
  programmes: 'program',
  skilful: 'skillful',
  speciality: 'specialty',
  specialities: 'specialty',
  tyre: 'tire',
  whilst: 'while',
  women: 'woman',
}

/** Both spellings become the American one. Some words gain a spelling that nobody uses, always the same one: it is never shown. */
const rules: [RegExp, string][] = [
  [/^(.{3,})is(e|ed|es|er|ers|ing|ation|ations|ational|able)$/, '$1iz$2'],
  [/^(.{3,})ys(e|ed|es|er|ers|ing)$/, '$1yz$2'],
  [/(behavi|col|endeav|fav|flav|harb|hon|hum|lab|neighb|od|rig|rum|sav|tum|vap|vig)our/, '$1or'],
  [/(cent|fib|lit|met|theat|calib|somb)re(s?)$/, '$1er$2'],
  [/(cent|fib|lit|met)red$/, '$1ered'],
  [/^(.*[aeiou].*[aeiou])ll(ed|ing|er|ers|or|ors)$/, '$1l$2'],
  [/(anal|cat|dial|mon|prol)ogue(s?)$/, '$1og$2'],
  [/sulph/, 'sulf'],
  [/sceptic/, 'skeptic'],
  [/(?<=[a-z])ae(?=[cdmnost])/, 'e'],
  [/(?<=^|[a-z])oe(?=sophag|strogen|dema|deme)/, 'e'],
  [/^foet/, 'fet'],
  [/rrhoea/, 'rrhea'],
  [/pnoea/, 'pnea'],
  [/^homoeo/, 'homeo'],
  [/^coeliac/, 'celiac'],
]

/** British and American spellings of a word as one; `word` is in small letters. */
export function oneSpelling(word: string): string {
  if (Object.hasOwn(table, word)) return table[word] ?? word
  return word.length < 6 ? word : rules.reduce((spelt, [pattern, replacement]) => spelt.replace(pattern, replacement), word)
}
