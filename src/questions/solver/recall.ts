import { type Library, plain, sure, type Verdict } from './library.ts'
import type { Reader } from './solve.ts'

type Event = Library['dossier']['events'][number]

/** Dates and values, order, roles, words, what is behind an outlet, and the next step: mostly the author’s own stems. */
export const recallReaders: readonly Reader[] = [
  {
    stem: /^(?:According to the article, which of these came|Of these events in the article, which is the) (first|earliest|last|latest)\?$/,
    judge: (library, [end = ''], option) => atTheEnd(library, /first|earliest/.test(end), option),
  },
  ...[/^Which office does the article give for (.+)\?$/, /^In what role does (.+) appear in the article\?$/].map(
    (stem) => ({
      stem,
      judge: (library: Library, [name = '']: readonly string[], option: string) => holds(library, name, option),
    }),
  ),
  ...[/^Whom does the article name as (.+)\?$/, /^Which person, according to the article, is (.+)\?$/].map((stem) => ({
    stem,
    judge: (library: Library, [role = '']: readonly string[], option: string) => holds(library, option, role),
  })),
  ...[/^As general background to the article, (.+)\?$/, /^Going beyond the article, (.+)\?$/].map((stem) => ({
    stem,
    judge: ({ dossier }: Library, [asks = '']: readonly string[], option: string): Verdict => {
      const asked = dossier.outlets.find((o) => o.behind?.asks === asks)?.behind
      const known = dossier.outlets.some((o) => o.behind?.text === option)
      return asked && known ? sure(asked.text === option) : 'unknown'
    },
  })),
  { stem: /^(.+)$/, judge: ({ dossier }, [stem = ''], option) => byTheAuthor(authored(dossier, stem), option) },
]

/** First or last: sure only against events whose possible days do not overlap with its own. */
function atTheEnd({ dossier }: Library, first: boolean, option: string): Verdict {
  const event = named(dossier.events, option)
  if (!event) return 'unknown'
  const datable = dossier.events.filter(({ from, background }) => from !== undefined && background === undefined)
  const others = datable.filter(({ id }) => id !== event.id)
  const before = (a: Event, b: Event) => a.to < (b.from ?? '')
  if (others.every((other) => (first ? before(event, other) : before(other, event)))) return 'true'
  return others.some((other) => (first ? before(other, event) : before(event, other))) ? 'false' : 'unknown'
}

const named = (events: readonly Event[], name: string): Event | undefined =>
  events.find((event) => plain(event.name) === plain(name))

function holds({ dossier }: Library, name: string, role: string): Verdict {
  const person = dossier.people.find((p) => plain(p.name) === plain(name))
  const known = [...dossier.people.map((p) => p.role), ...dossier.foils.roles.map(({ text }) => text)]
  if (!person || !known.some((r) => plain(r) === plain(role))) return 'unknown'
  return sure(plain(person.role) === plain(role))
}

type Authored = { keys: string[]; foils: string[] }

/** The answers that the dossier’s author wrote for this very stem. */
function authored(dossier: Library['dossier'], stem: string): Authored | null {
  const value = dossier.values.find(({ stems }) => stems.includes(stem))
  if (value) {
    const general = value.kind === 'place' ? dossier.foils.places : dossier.foils.organisations
    const foils = value.foils.length > 0 ? value.foils : general
    return { keys: [value.key], foils: foils.map(({ text }) => text) }
  }
  const question = dossier.terms.find((term) => term.question?.stems.includes(stem))?.question
  const move = dossier.moves.find((m) => m.stem === stem)
  const found = question ?? move
  return found ? { keys: [found.key], foils: found.foils.map(({ text }) => text) } : null
}

function byTheAuthor(answers: Authored | null, option: string): Verdict {
  const among = (texts: readonly string[]) => texts.some((text) => plain(text) === plain(option))
  if (!answers) return 'unknown'
  if (among(answers.keys)) return among(answers.foils) ? 'unknown' : 'true'
  return among(answers.foils) ? 'false' : 'unknown'
}
