import type { HostSnapshot } from '../protocol/host.ts'
import { numberAt } from '../protocol/joining-number.ts'
import type { RosterEntry } from '../protocol/model.ts'
import { viewText } from '../view/text.ts'
import { CommandForm } from './command-form.tsx'
import { hostText } from './text.ts'

/** Who is there and what they have done. Each entry opens to what the host can do for this person. */
export const Roster = ({ snapshot, now }: { snapshot: HostSnapshot; now: number }) => {
  const { roster, totals, phase, removed, sentOut = [] } = snapshot
  const gone = roster.filter(({ here, done }) => !here && done === 0).length
  return (
    <section class="roster" aria-labelledby="roster">
      <h2 id="roster">{hostText.roster}</h2>
      <p class="fine">{hostText.here(totals.here, totals.people)}</p>
      {phase.kind !== 'ended' && (
        <>
          {snapshot.rush > 0 && <Rush snapshot={snapshot} />}
          <Lock snapshot={snapshot} />
          <AskNumber snapshot={snapshot} now={now} />
          {sentOut.map((crowd) => (
            <div class="lock" key={crowd.since}>
              <p>{hostText.sentOut(crowd.people)}</p>
              <CommandForm snapshot={snapshot} fields={{ do: 'let-back-in', since: `${crowd.since}` }}>
                <button class="button second" type="submit">
                  {hostText.letBackIn}
                </button>
              </CommandForm>
            </div>
          ))}
          {gone > 0 && snapshot.rush === 0 && (
            <div class="lock">
              <p>{hostText.left(gone)}</p>
              <Clear snapshot={snapshot} connected={false} />
            </div>
          )}
        </>
      )}
      {snapshot.session.options.typedNames && <p class="fine">{hostText.newNameHint}</p>}
      {roster.length === 0 && <p>{hostText.nobody}</p>}
      <ul class="bare">
        {roster.map((person) => (
          <li key={person.id}>
            <Person snapshot={snapshot} person={person} />
            {snapshot.session.options.typedNames && <NewName snapshot={snapshot} person={person} />}
          </li>
        ))}
      </ul>
      {removed.length > 0 && <Removed snapshot={snapshot} />}
    </section>
  )
}

/** More join than usual, perhaps not from this class: one press sends them out, and keeps them out by the number. */
const Rush = ({ snapshot }: { snapshot: HostSnapshot }) => (
  <div class="lock notice">
    <p>
      <b>{hostText.rush(snapshot.rush)}</b> {hostText.rushHint}
    </p>
    {snapshot.crowd && (
      <CommandForm snapshot={snapshot} fields={{ do: 'send-out', since: `${snapshot.crowd.since}` }}>
        <button class="button second" type="submit">
          {hostText.sendOut(snapshot.crowd.people)}
        </button>
      </CommandForm>
    )}
    <Clear snapshot={snapshot} connected={true} />
  </div>
)

/** A button that forgets who has never answered: those who are gone, or those connected too. */
const Clear = ({ snapshot, connected }: { snapshot: HostSnapshot; connected: boolean }) => (
  <CommandForm snapshot={snapshot} fields={{ do: 'clear', connected: `${connected}` }}>
    <button class="button second" type="submit">
      {connected ? hostText.clearAll : hostText.clear}
    </button>
  </CommandForm>
)

/** The number that newcomers are asked for now, and a button to ask for it or not. */
const AskNumber = ({ snapshot, now }: { snapshot: HostSnapshot; now: number }) => {
  const { numbers } = snapshot
  return (
    <div class="lock">
      {numbers && (
        <p>
          {hostText.number.asked} <b class="code">{numberAt(numbers, now)}</b>
        </p>
      )}
      <CommandForm snapshot={snapshot} fields={{ do: 'number' }}>
        <button class="button second" type="submit" name="asked" value={`${!numbers}`}>
          {numbers ? hostText.number.toStop : hostText.number.toAsk}
        </button>
      </CommandForm>
    </div>
  )
}

const Removed = ({ snapshot }: { snapshot: HostSnapshot }) => (
  <details class="person">
    <summary class="tap">{hostText.removed(snapshot.removed.length)}</summary>
    <div class="change">
      {snapshot.removed.map(({ id, nickname }) => (
        <CommandForm snapshot={snapshot} fields={{ do: 'restore' }} key={id}>
          <button class="button second" type="submit" name="participant" value={id}>
            {hostText.restore(nickname)}
          </button>
        </CommandForm>
      ))}
    </div>
  </details>
)

/** Whether anyone new can join, and a button to change that. */
const Lock = ({ snapshot }: { snapshot: HostSnapshot }) => {
  const { locked } = snapshot.session
  return (
    <div class="lock">
      <p>{locked ? hostText.lock.locked : hostText.lock.open}</p>
      <CommandForm snapshot={snapshot} fields={{ do: 'lock' }}>
        <button class="button second" type="submit" name="locked" value={`${!locked}`}>
          {locked ? hostText.lock.toOpen : hostText.lock.toLock}
        </button>
      </CommandForm>
    </div>
  )
}

type Props = { snapshot: HostSnapshot; person: RosterEntry }

const Person = ({ snapshot, person }: Props) => {
  const { nickname, extraTime, done, points } = person
  const { session } = snapshot
  const state = stateOf(person, snapshot)
  return (
    <details class="person">
      <summary class="tap">
        <b>{nickname}</b>
        <span class="facts">
          <span class={`state ${state}`}>{hostText.states[state]}</span>{' '}
          {snapshot.phase.kind === 'own' && <span>{hostText.done(done, snapshot.plan.length)}</span>}{' '}
          {session.options.points && <span>{viewText.points(points)}</span>}{' '}
          {extraTime !== 1 && <span>{hostText.extraTimes[`${extraTime}`]}</span>}
        </span>
      </summary>
      <Change snapshot={snapshot} person={person} />
    </details>
  )
}

/** One press replaces a typed name, because a bad one cannot wait. */
const NewName = ({ snapshot, person: { id, nickname } }: Props) => (
  <CommandForm snapshot={snapshot} fields={{ do: 'new-name', participant: id }}>
    <button class="button quiet" type="submit">
      {hostText.newName} <span class="unseen">{nickname}</span>
    </button>
  </CommandForm>
)

const Change = ({ snapshot, person: { id, nickname, extraTime } }: Props) => (
  <div class="change">
    <CommandForm snapshot={snapshot} fields={{ do: 'extra-time', participant: id }}>
      <label>
        {hostText.extraTime(nickname)}{' '}
        <select name="factor">
          {Object.entries(hostText.extraTimes).map(([factor, words]) => (
            <option value={factor} selected={factor === `${extraTime}`} key={factor}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <button class="button second" type="submit">
        {hostText.set}
      </button>
    </CommandForm>
    <CommandForm snapshot={snapshot} fields={{ do: 'remove', participant: id }}>
      <button class="button second" type="submit">
        {hostText.remove(nickname)}
      </button>
    </CommandForm>
    <p class="fine">{hostText.removeHint}</p>
  </div>
)

function stateOf({ here, answered }: RosterEntry, { phase }: HostSnapshot): keyof typeof hostText.states {
  if (answered && 'round' in phase) return 'answered'
  if (!here) return 'away'
  return phase.kind === 'open' ? 'thinking' : 'here'
}
