/** The heading with which a section begins. */
const headingOf = (section) => section.split('\n', 1)[0]

/** The text of a day's results with what was measured now: each section in its former place, and those that were not measured again as they were. */
export function withSections(former, top, measured) {
  const kept = former
    .split(/^(?=## )/m)
    .slice(1)
    .map((section) => section.trim())
  const sections = [...kept.map((section) => measured.find((one) => headingOf(one) === headingOf(section)) ?? section), ...measured.filter((one) => !kept.some((section) => headingOf(section) === headingOf(one)))]
  return `${[top, ...sections].join('\n\n')}\n`
}
