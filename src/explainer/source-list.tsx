import { readCitation } from '../dossier/citations.ts'
import type { Background } from '../dossier/model.ts'
import { ParagraphMark } from '../ui/paragraph-mark.tsx'
import { SourceNote } from '../ui/source-note.tsx'
import { text } from '../ui/text.ts'
import { attributed } from './attributed.ts'
import { CitedBy } from './cited-by.tsx'
import type { Sourced } from './sources.ts'
import { explainerText } from './text.ts'

/**
 * What something rests on, folded under the names of those who say so. `placed` names nobody but where it stands: for
 * words about the article, such as an entry of who’s who, which none of its sources says.
 */
export const Sources = ({ placed, ...sourced }: Sourced & { placed?: boolean }) => {
  const { notes, background } = sourced
  if (notes.length + background.length === 0) return <Notes {...sourced} />
  return (
    <details class="sources">
      <summary>
        {placed ? <Places {...sourced} /> : <Names {...sourced} />}
        {background.length > 0 && <span class="badge">{explainerText.background}</span>}
        <Remark {...sourced} />
      </summary>
      <Notes {...sourced} />
    </details>
  )
}

/** Every place that something rests on, in full; of an editor’s remark, that it is one. */
export const Notes = ({ notes, background, note, cited = true }: Sourced & { cited?: boolean }) => (
  <>
    {notes.map(({ source, says }) => (
      <>
        <SourceNote source={source} says={says.map((clause) => attributed(source, clause))} />
        {cited && <CitedBy cites={source.cites} />}
      </>
    ))}
    {background.map((fact) => (
      <BackgroundNote fact={fact} />
    ))}
    {notes.length + background.length === 0 && <Unfounded note={note} />}
  </>
)

const Names = ({ bylines, paragraphs }: Sourced) => (
  <>
    <span class="unseen">{explainerText.whoSaysSo}</span>
    {bylines.map(({ name, voice, implied }) => (
      <span class={voice ? `badge voice-${voice}` : 'badge'}>{implied ? explainerText.implied(name) : name}</span>
    ))}
    {paragraphs.length > 0 && <ParagraphMark numbers={paragraphs} />}
  </>
)

const Places = ({ paragraphs }: Sourced) =>
  paragraphs.length === 0 ? null : (
    <>
      <span class="badge">{explainerText.inArticle}</span>
      <ParagraphMark numbers={paragraphs} />
    </>
  )

/** A remark of the editor’s rests on nothing that could be unfolded. */
const Unfounded = ({ note }: Pick<Sourced, 'note'>) =>
  note ? (
    <p class="remark">
      <Remark note />
    </p>
  ) : null

const Remark = ({ note }: Pick<Sourced, 'note'>) =>
  note ? <span class="badge">{explainerText.note(text.site.name)}</span> : null

/** A fact that the source does not give, marked as such, with where it is from. */
export const BackgroundNote = ({ fact: { text: fact, citation } }: { fact: Background }) => {
  const { title, url, publisher } = readCitation(citation)
  return (
    <div class="source background">
      <p class="label">{explainerText.notFromArticle}</p>
      <p>{fact}</p>
      <p class="where">
        {publisher}, <a href={url}>{text.quoted(title)}</a>
      </p>
    </div>
  )
}
