import { CommandForm } from './host-actions.tsx'
import type { RosterEntry } from './model.ts'
import type { HostSnapshot } from './protocol.ts'
import { hostText, roomText } from './text.ts'

/** Who is there, what they have done, and what the host can do for each. */
export const Roster = ({ snapshot }: { snapshot: HostSnapshot }) => {
  const { roster, totals, session } = snapshot
  return (
    <section class="roster" aria-labelledby="roster">
      <h2 id="roster">{hostText.roster}</h2>
      <p class="fine">{roomText.here(totals.here, totals.people)}</p>
      {roster.length === 0 ? (
        <p>{hostText.nobody}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{hostText.nickname}</th>
              <th scope="col">{hostText.state}</th>
              <th scope="col">{hostText.done}</th>
              {session.options.points && <th scope="col">{hostText.points}</th>}
              <th scope="col">{hostText.manage}</th>
            </tr>
          </thead>
          <tbody>
            {roster.map((person) => (
              <Row snapshot={snapshot} person={person} key={person.id} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

const Row = ({ snapshot, person }: { snapshot: HostSnapshot; person: RosterEntry }) => {
  const { id, nickname, extraTime, done, points } = person
  return (
    <tr>
      <th scope="row">{nickname}</th>
      <td>
        <span class={`state ${stateOf(person, snapshot)}`}>{hostText.states[stateOf(person, snapshot)]}</span>
        {extraTime !== 1 && <span class="extra"> {hostText.extraNote}</span>}
      </td>
      <td>{done}</td>
      {snapshot.session.options.points && <td>{points}</td>}
      <td>
        <details class="manage">
          <summary class="tap">
            <span aria-hidden="true">{hostText.manage}</span>
            <span class="unseen">{hostText.manageFor(nickname)}</span>
          </summary>
          <CommandForm snapshot={snapshot} fields={{ do: 'extra-time', participant: id }}>
            <label>
              {hostText.extraTime}{' '}
              <select name="factor">
                {Object.entries(hostText.extraTimes).map(([factor, words]) => (
                  <option value={factor} selected={factor === `${extraTime}`} key={factor}>
                    {words}
                  </option>
                ))}
              </select>
            </label>
            <button class="button quiet" type="submit">
              {hostText.set}
            </button>
          </CommandForm>
          <CommandForm snapshot={snapshot} fields={{ do: 'remove', participant: id }}>
            <button class="button quiet" type="submit">
              {hostText.remove}
            </button>
          </CommandForm>
          <p class="fine">{hostText.removeHint(nickname)}</p>
        </details>
      </td>
    </tr>
  )
}

function stateOf({ here, answered }: RosterEntry, { phase }: HostSnapshot): keyof typeof hostText.states {
  if (answered && 'round' in phase) return 'answered'
  if (!here) return 'away'
  return phase.kind === 'open' ? 'thinking' : 'here'
}
