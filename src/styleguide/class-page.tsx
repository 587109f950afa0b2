import * as v from 'valibot'
import { HostView } from '../classroom/host/view.tsx'
import { begin, day, type State } from '../classroom/machine/state.ts'
import { type Message, step } from '../classroom/machine/step.ts'
import { hostSnapshot, participantSnapshot, projectorSnapshot } from '../classroom/machine/views.ts'
import { ParticipantView } from '../classroom/participant/view.tsx'
import { ProjectorView } from '../classroom/projector/view.tsx'
import type { Command } from '../classroom/protocol/host.ts'
import { options } from '../classroom/protocol/model.ts'
import { viewText } from '../classroom/view/text.ts'
import type { Edition, Quiz } from '../questions/model.ts'
import { Guide } from './guide.tsx'
import { Specimen } from './specimen.tsx'

const site = 'readout.example'
const people = ['Golden Otter', 'Swift Heron', 'Calm Badger', 'Keen Puffin']

/** The views of a class, as the machine of a small class of four has them. */
export const ClassGuidePage = ({ quiz, edition, now }: { quiz: Quiz; edition: Edition; now: number }) => {
  const lobby = people.reduce((state, name, i) => joined(state, `${i}`, name, now), empty(quiz, edition, now))
  const open = voted(commanded(lobby, { do: 'open' }, now), edition, now)
  const revealed = commanded(commanded(open, { do: 'close' }, now), { do: 'reveal' }, now)
  const ada = open.participants.get('0')
  return (
    <Guide part="class">
      <h2>Participant</h2>
      {ada && (
        <Specimen name="Answered, connected">
          <ParticipantView
            snapshot={participantSnapshot(open, ada, now)}
            now={now}
            link="live"
            self="#main"
            submission="1"
          />
        </Specimen>
      )}
      <Specimen name="Connection: connecting, live, slower, offline; a message">
        {(['connecting', 'live', 'polling', 'offline'] as const).map((link) => (
          <p class={`link ${link}`}>{viewText.link[link]}</p>
        ))}
        <p class="notice">{viewText.link.offline}</p>
      </Specimen>
      <h2>Host</h2>
      <Specimen name="Input: text, choice, checkbox, radio">
        <form class="setup">
          <label>
            Name <input autocomplete="off" />
          </label>
          <label>
            <span class="label">Story</span>
            <select>
              <option>{quiz.dossier.title}</option>
            </select>
          </label>
          <label class="tap">
            <input type="checkbox" checked /> Ask me how sure I am
          </label>
          <label class="tap">
            <input type="radio" checked /> At my pace
          </label>
        </form>
      </Specimen>
      <Specimen name="Revealed">
        <HostView snapshot={hostSnapshot(revealed, now)} now={now} link="live" site={site} screen="" />
      </Specimen>
      <h2>Projector</h2>
      <Specimen name="Lobby">
        <ProjectorView snapshot={projectorSnapshot(lobby, now)} now={now} link="live" site={site} />
      </Specimen>
      <Specimen name="Revealed">
        <ProjectorView snapshot={projectorSnapshot(revealed, now)} now={now} link="live" site={site} />
      </Specimen>
    </Guide>
  )
}

const empty = ({ dossier }: Quiz, { quiz, version, edition, questions }: Edition, now: number): State =>
  begin(
    {
      code: 'BCDF-GHJK',
      quiz,
      title: dossier.title,
      source: dossier.source.name,
      version,
      edition,
      questions,
      bankIds: {},
      cards: Object.fromEntries(dossier.cards.map(({ id, title }) => [id, title])),
      options: v.parse(options, { closeEarly: false }),
      secret: '',
      screen: '',
      created: now,
      deleteAt: now + 30 * day,
    },
    now,
  )

const after = (state: State, message: Message, now: number): State => step(state, message, now).state

const joined = (state: State, participant: string, name: string, now: number): State =>
  after(
    after(state, { type: 'join', participant, token: participant, name: { kind: 'any' }, candidates: [name] }, now),
    { type: 'connected', participant },
    now,
  )

const commanded = (state: State, command: Command, now: number): State =>
  after(
    state,
    {
      type: 'command',
      command: { type: 'command', id: `${state.version}`, version: state.version, command },
      candidates: [],
      numbers: '',
    },
    now,
  )

/** Everyone but the last votes on the first question, each for another option. */
const voted = (state: State, { questions }: Edition, now: number): State =>
  people.slice(0, -1).reduce((before, _, i) => {
    const option = questions[0]?.options[i]?.id ?? ''
    const vote = { type: 'vote', submission: `${i}`, item: 0, round: 1, option } as const
    return after(before, { type: 'vote', participant: `${i}`, vote }, now)
  }, state)
