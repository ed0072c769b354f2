import { altDecisions } from '@/lib/vocabulary'

const fileName = /^\S+\.(jpe?g|png|webp|gif|svg|tiff?|heic|avif|bmp)$|^(img|dsc|dscn|dcim|image|photo|picture|screenshot)[\s_-]?\d[\d\s_.-]*$/i
const opening = /^(an?\s+|the\s+)?(image|picture|photo|photograph|graphic)\s+(of|showing)\b/i

/** What is wrong with what somebody who cannot see an image is told, as a sentence that says what to do; null when nothing is. */
export function altFault(decision: string | null | undefined, alt: string | null | undefined): string | null {
  const words = alt?.trim() ?? ''
  if (!decision || !Object.hasOwn(altDecisions, decision)) return 'Decide whether it says something, is decorative, or is described in the text.'
  if (decision !== 'describes') return null
  if (!words) return 'Describe what the image says, in one sentence.'
  if (fileName.test(words)) return `“${words}” is the name of a file. Describe what the image says instead.`
  if (!/[\p{L}\p{N}]/u.test(words)) return 'The description has no words. Say what the image says.'
  if (opening.test(words)) return `Leave out “${opening.exec(words)?.[0]}”: screen readers say so already.`
  return null
}
