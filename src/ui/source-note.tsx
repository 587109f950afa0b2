import type { SourceReference } from '../questions/model.ts'
import { Chain } from './chain.tsx'
import { text } from './text.ts'

type Props = {
  source: SourceReference
  /** What is claimed, as clauses that follow "that"; left out where the words stand right beside the note. */
  says?: readonly string[]
}

/** Who said it, through whom and in which paragraph, with the quotation where there is one. */
export const SourceNote = ({ source, says = [] }: Props) => (
  <div class="source">
    <Chain names={source.chain} mode={source.mode} />
    {says.map((clause) => (
      <p>{text.source.point(clause)}</p>
    ))}
    {source.quote && <blockquote>{text.quoted(source.quote)}</blockquote>}
    <p class="where">
      {text.source.paragraph(source.paragraph)}
      {source.mode === 'implies' && ` · ${text.source.implied}`}
    </p>
  </div>
)
