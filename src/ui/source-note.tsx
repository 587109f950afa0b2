import { Chain } from './chain.tsx'
import { quoted, sourceText } from './source-text.ts'

/** Where something stands in the source: who said it through whom, outermost first, and in which paragraph. */
type Source = { paragraph: number; chain: readonly string[]; mode: 'states' | 'implies'; quote?: string | undefined }

/** Sources that read differently: claims that stand in one passage are shown with it once. */
export const distinct = <S extends Source>(sources: readonly S[]): S[] => [
  ...new Map(sources.map((one) => [JSON.stringify([one.paragraph, one.chain, one.mode, one.quote]), one])).values(),
]

type Props = {
  source: Source
  /** What is claimed, in sentences; left out where the words stand right beside the note. */
  says?: readonly string[]
}

/** Who said it, through whom and in which paragraph, with the quotation where there is one. */
export const SourceNote = ({ source, says = [] }: Props) => (
  <div class="source">
    <Chain names={source.chain} mode={source.mode} />
    {says.map((sentence) => (
      <p>{sentence}</p>
    ))}
    {source.quote && <blockquote>{quoted(source.quote)}</blockquote>}
    <p class="where">
      {sourceText.paragraph(source.paragraph)}
      {source.mode === 'implies' && ` · ${sourceText.implied}`}
    </p>
  </div>
)
