import { sourceText } from './source-text.ts'

type Props = {
  /** Names as they stand in a sentence, outermost first: the article, CCTV, Xi Jinping. */
  names: readonly string[]
  mode: 'states' | 'implies'
}

/** An attribution chain as a small step diagram; to a screen reader, a list that says what it is and what was implied. */
export const Chain = ({ names, mode }: Props) => (
  <ol class={mode === 'implies' ? 'chain implies' : 'chain'} aria-label={sourceText.chain[mode]}>
    {names.map((name) => (
      <li>{name}</li>
    ))}
  </ol>
)
