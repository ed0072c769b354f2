import { describe, expect, test } from '@jest/globals'

import { fileExtensions, formatOf, imageExtensions } from '@/lib/file-formats'

describe('formats of files', () => {
  test.each([
    ['pdf', 'PDF', 'application/pdf'],
    ['docx', 'Word', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['csv', 'CSV', 'text/csv'],
    ['jpeg', 'JPEG', 'image/jpeg'],
  ])('readers know %s as %s', (extension, name, mime) => {
    expect(formatOf(extension)).toEqual({ name, mime })
  })

  test.each(['svg', 'html', 'heic', 'avif', 'gif', 'exe', 'PDF', '', 'toString', 'constructor'])('"%s" is no format of ours', (extension) => {
    expect(() => formatOf(extension)).toThrow(`No upload has the extension ${extension}.`)
  })

  test('nothing that a browser would run as a page may be uploaded', () => {
    const types = [...fileExtensions, ...imageExtensions].map((extension) => formatOf(extension).mime)
    expect(types.filter((mime) => /html|svg|xml\b|javascript/.test(mime))).toEqual([])
  })

  test('pictures and documents are kept apart', () => {
    expect(fileExtensions.filter((extension) => (imageExtensions as readonly string[]).includes(extension))).toEqual([])
  })
})
