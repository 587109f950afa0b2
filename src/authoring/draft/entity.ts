import { isInstitution } from './vocabulary.ts'

export type Kind = 'person' | 'outlet' | 'organisation' | 'place'

/** Somebody or something that the article names, or a group that it only describes ("a clerk"). */
export type Entity = {
  id: string
  kind: Kind
  /** As it stands inside a sentence. */
  name: string
  /** All that it is called, in lower case. */
  aliases: Set<string>
  short?: string
  role?: string
  outletKind?: 'statement' | 'state media' | 'broadcaster' | 'news outlet'
  /** What it is called on later mention: "bulletin", "station". */
  head?: string
  /** Whose it is, by what the article calls it. */
  owner?: string
  /** It has no name, only a description. */
  described?: true
}

/** A group without a name, as the article describes it; the same words mean the same group. */
export function describe(name: string, cast: Entity[]): Entity {
  const id = slug(name)
  const known = cast.find((one) => one.id === id)
  const entity: Entity = known ?? { id, kind: 'organisation', name, aliases: new Set(), described: true }
  if (!known) cast.push(entity)
  return entity
}

/** Gives everybody an id: people theirs by the name on later mention, all others by their whole name. */
export function giveIds(cast: readonly Entity[]): void {
  const taken = new Set<string>()
  for (const entity of cast) {
    if (entity.kind === 'person') entity.short ??= entity.name.split(' ').at(-1) ?? entity.name
    const whole = slug(entity.name.replace(/^the /i, ''))
    const short = entity.kind === 'person' ? entity.short : [...entity.aliases].find(isInstitution)
    let id = short ? slug(short) : whole
    if (taken.has(id)) id = whole
    for (let n = 2; taken.has(id); n++) id = `${whole}-${n}`
    entity.id = id
    taken.add(id)
  }
}

/** A name as an id. */
export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[øłðđþæœßı]/g, (letter) => latin[letter] ?? '')
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** Letters that do not come apart into a plain one and an accent. */
const latin: Record<string, string> = { ø: 'o', ł: 'l', ð: 'd', đ: 'd', þ: 'th', æ: 'ae', œ: 'oe', ß: 'ss', ı: 'i' }
