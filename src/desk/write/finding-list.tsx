import type { Placed } from '../../authoring/read-dossier.ts'
import { writeText } from './text.ts'

type Props = { found: readonly Placed[]; withWhere?: boolean; inText?: boolean }

/** Findings with their lines; beside the text each leads to it, and its script to the line. */
export const FindingList = ({ found, withWhere = true, inText = false }: Props) => (
  <ul class="findings">
    {found.map(({ line, where, problem, mend }) => (
      <li data-line={line}>
        {line !== undefined && (inText ? <a href="#text">{writeText.text.line(line)}</a> : writeText.text.line(line))}
        {withWhere && where !== undefined && <span class="among"> {where}</span>} {problem} {mend}
      </li>
    ))}
  </ul>
)
