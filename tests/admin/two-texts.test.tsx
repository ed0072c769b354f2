import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'

import { TwoTexts } from '@/admin/two-texts'

const marked = (container: HTMLElement) => [...container.querySelectorAll('mark')].map((mark) => mark.textContent)
const texts = (container: HTMLElement) => [...container.querySelectorAll('dd')].map((text) => text.textContent)

describe('two texts beside each other', () => {
  it('an editor sees both, with the words marked in which they differ', () => {
    const { container } = render(<TwoTexts by="Ada Lovelace" theirs="What staff told us." yours="What nurses told us." />)
    expect(texts(container)).toEqual(['What staff told us.', 'What nurses told us.'])
    expect(marked(container)).toEqual(['staff', 'nurses'])
  })

  it('an editor sees which of them is empty', () => {
    const { container } = render(<TwoTexts by="Ada Lovelace" theirs="" yours="New words." />)
    expect(texts(container)).toEqual(['Nothing', 'New words.'])
  })

  it('an editor need not read long stretches that are alike', () => {
    const alike = 'These words are the same in both versions. '.repeat(40)
    const { container } = render(<TwoTexts by="Ada Lovelace" theirs={`${alike}Hers.`} yours={`${alike}Mine.`} />)
    expect(texts(container).every((text) => (text?.length ?? 0) < 250)).toBe(true)
    expect(marked(container)).toEqual(['Hers', 'Mine'])
  })

  it('an editor whose words are the same is told that something else differs', () => {
    render(<TwoTexts by="Ada Lovelace" theirs="The same." yours="The same." />)
    expect(screen.getByText(/The words are the same/)).toBeVisible()
  })

  it('markup that somebody typed is shown as words', () => {
    const { container } = render(<TwoTexts by="Ada Lovelace" theirs="<img src=x>" yours="<b>bold</b>" />)
    expect(texts(container)).toEqual(['<img src=x>', '<b>bold</b>'])
    expect(container.querySelector('img, b')).toBeNull()
  })
})
