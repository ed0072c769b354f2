import { drawShareImage, type ShareText } from '@/lib/share-image'

/** Answers with the picture that says this. */
export const shareImage = async (text: ShareText): Promise<Response> =>
  new Response(new Uint8Array(await drawShareImage(text)), { headers: { 'content-type': 'image/png' } })
