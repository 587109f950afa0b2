import type { ClaimFields, EntryFields } from './edit.ts'

/** What the form of a claim says; who passes it on stands in several fields of one name. */
export function readClaimFields(sent: URLSearchParams): ClaimFields {
  const said = (name: string): string => (sent.get(name) ?? '').replaceAll('\r\n', '\n')
  const silent = [...sent].filter(([name]) => name.startsWith('silent.'))
  return {
    text: oneLine(said('text')),
    quote: oneLine(said('quote')),
    name: said('name').trim(),
    event: said('event').trim(),
    when: sent.has('when') ? said('when').trim() : null,
    place: said('place'),
    by: [...new Set(sent.getAll('by'))].filter((one) => one !== ''),
    implied: sent.has('implied'),
    verb: said('verb'),
    silent: Object.fromEntries(silent.map(([name, place]) => [name.slice('silent.'.length), place])),
    topic: said('topic'),
    newTopic: said('newTopic'),
  }
}

/** What the form of an entry says, by how each of its fields is filled in. */
export function readEntryFields(controls: Readonly<Record<string, unknown>>, sent: URLSearchParams): EntryFields {
  return Object.fromEntries(
    Object.entries(controls).map(([name, control]) => {
      if (control === 'yes') return [name, sent.has(name)]
      return [name, control === 'outlets' ? sent.getAll(name) : oneLine(sent.get(name) ?? '')]
    }),
  )
}

/** Numbers of sentences, with commas between them; none where something else stands there. */
export function readCounts(written = ''): number[] {
  const counts = written.split(',').map(Number)
  return counts.every((one) => Number.isInteger(one) && one > 0) ? counts : []
}

const oneLine = (text: string): string => text.replace(/\s*\r?\n\s*/g, ' ').trim()
