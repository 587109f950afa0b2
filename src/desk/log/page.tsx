import { deskAddresses } from '../addresses.ts'
import { DeskDocument } from '../document.tsx'
import type { Change } from '../store.ts'
import { Table } from '../table.tsx'
import { deskText } from '../text.ts'

const words = deskText.log

/** The latest changes, whoever made them. */
export const LogPage = ({ changes, most, formKey }: { changes: readonly Change[]; most: number; formKey: string }) => (
  <DeskDocument title={words.title} formKey={formKey}>
    <h1>{words.title}</h1>
    <p class="standfirst">{words.about}</p>
    {changes.length === 0 ? (
      <p>{words.empty}</p>
    ) : (
      <>
        <Table label={words.title} head={words.head} class="log">
          {changes.map(({ at, who, what, story, target, before, after, note }) => (
            <tr>
              <td>
                <time datetime={at}>{deskText.moment(at)}</time>
              </td>
              <td>{who}</td>
              <td>{deskText.what[what]}</td>
              <td>
                <a href={deskAddresses.story(story)}>{story}</a>
              </td>
              <td>{target}</td>
              <td>{words.versions(before, after)}</td>
              <td>{note}</td>
            </tr>
          ))}
        </Table>
        {changes.length === most && <p class="among">{words.most(most)}</p>}
        <p>
          <a class="tap" href={deskAddresses.logTable()} download>
            {words.table}
          </a>
        </p>
      </>
    )}
  </DeskDocument>
)
