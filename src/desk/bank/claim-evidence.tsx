import { ParagraphMark } from '../../ui/paragraph-mark.tsx'
import { SourceNote } from '../../ui/source-note.tsx'
import { deskText } from '../text.ts'
import type { Evidence, Paragraph, Verdict } from './evidence.ts'

const words = deskText.bank

/** Each option, whether it is true, and why, in words. */
export const Verdicts = ({ options }: { options: readonly Verdict[] }) => (
  <table class="verdicts">
    <thead>
      <tr>
        <th scope="col">{words.head.option}</th>
        <th scope="col">{words.head.truth}</th>
        <th scope="col">{words.head.why}</th>
      </tr>
    </thead>
    <tbody>
      {options.map(({ text, correct, why, misconception }) => (
        <tr class={correct ? 'key' : undefined}>
          <th scope="row">{text}</th>
          <td>{words.truth[correct ? 'true' : 'false']}</td>
          <td>
            {why} {misconception && <span class="among">{words.slip(deskText.misconceptions[misconception])}</span>}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** A claim in its own sentence, with every place in which the article gives it and who passes it on there. */
export const ClaimEvidence = ({ claim: { id, sentence, tellings, silent } }: { claim: Evidence }) => (
  <section class="evidence" aria-label={id}>
    <p>
      <strong>{sentence}</strong> <code>{id}</code>
    </p>
    {tellings.map((source) => (
      <SourceNote source={source} />
    ))}
    {silent.map(({ outlet, at }) => (
      <p class="among">{words.silent(outlet, at)}</p>
    ))}
  </section>
)

/** All that the dossier has from one paragraph, so that a question can be read in its place. */
export const ParagraphEvidence = ({ paragraph: { number, claims } }: { paragraph: Paragraph }) => (
  <section class="evidence">
    <h3>
      {words.paragraph(number)} <ParagraphMark numbers={[number]} />
    </h3>
    <ul>
      {claims.map(({ id, at, sentence, chain }) => (
        <li>
          <span class="among">
            {at}, {[words.ownVoice, ...chain].join(' → ')}:
          </span>{' '}
          {sentence} <code>{id}</code>
        </li>
      ))}
    </ul>
  </section>
)
