import { altFault } from './alt-text'
import { blocksOf } from './bodies'
import { type Check, type CheckedDocument, error } from './check'
import { idOf, valuesAt } from './values'

const fields = ['leadImage', 'photo', 'logo', 'logoDark', 'formerNames.*.logo', 'formerNames.*.logoDark', 'seo.image']

/** The images that a document shows, with the field in which each stands. */
export const imagesOf = (document: CheckedDocument): { path: string; id: number }[] =>
  [
    ...fields.flatMap((pattern) => valuesAt(document.data, pattern).map(({ path, value }) => ({ path, id: idOf(value) }))),
    ...blocksOf(document, 'figure').map(({ path, found }) => ({ path, id: idOf(found.image) })),
  ].filter((image): image is { path: string; id: number } => image.id !== null)

/** Every image has a decision about what somebody who cannot see it is told, and a description that is one. */
export const imageDescriptions: Check = (document, { images }) =>
  imagesOf(document).flatMap(({ path, id }) => {
    const image = images.get(id)
    const fault = image && altFault(image.decision, image.alt)
    return fault ? [error(path, `Open the image ${image.filename}. ${fault}`)] : []
  })
