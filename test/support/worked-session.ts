/**
 * Reads the worked session of docs/classroom-protocol.md, and compares what it says with what the Worker says. In the
 * document `…` stands for whatever is left out; ids, names and texts are examples, and stand for the Worker’s own
 * wherever they occur; times and what is counted from a time are any time.
 */
export type Step = {
  who: string
  /** A method, `opens`, `>` (the client sends), `<` (the server sends), `closed`, or the status of a response. */
  what: string
  path?: string
  bearer?: string
  body?: unknown
  text: string
}

export function workedSession(document: string): Step[] {
  const blocks = [...document.matchAll(/^```session\n(.*?)^```/gms)].map(([, block = '']) => block)
  const texts = blocks.flatMap((block) => block.split(/\n(?=[a-z])/)).map((text) => text.trim())
  return texts.filter(Boolean).map(stepFrom)
}

function stepFrom(text: string): Step {
  const read = /^(\w+) +(\w+|<|>)(?: +(\/\S+|\d{4}))?(?: +bearer (\S+))?\s*([{[].*)?$/s.exec(text)
  const [, who, what, path, bearer, body] = read ?? []
  if (!who || !what) throw new Error(`This step of the worked session cannot be read: ${text}`)
  return {
    who,
    what,
    text,
    ...(path && { path }),
    ...(bearer && { bearer }),
    ...(body && { body: jsonFrom(body, text) }),
  }
}

const left = '…'

function jsonFrom(body: string, text: string): unknown {
  const quoted = body
    .replaceAll(`"${left}"`, left)
    .replace(/…(?=\s*\})(?<=[{,]\s*…)/g, `"${left}": 0`)
    .replace(/…(?!")/g, `"${left}"`)
  try {
    return JSON.parse(quoted)
  } catch (error) {
    throw new Error(`This is no JSON: ${text}`, { cause: error })
  }
}

/** What stands for what: the Worker’s own by the document’s. */
export type Names = ReadonlyMap<string, string>

/** The document’s text with the Worker’s own ids. */
export const withNames = (text: string, names: Names): string =>
  [...names].reduce((changed, [documented, real]) => changed.replaceAll(documented, real), text)

/** Compares what is documented with what came. Returns what stands for what from then on, or null if they differ. */
export function matched(documented: unknown, real: unknown, names: Names): Names | null {
  if (documented === left) return names
  if (typeof documented === 'string') return typeof real === 'string' ? textMatched(documented, real, names) : null
  // Numbers of a feed are counted from the time.
  if (typeof documented === 'number' && documented > 1e12) return typeof real === 'number' && real > 1e12 ? names : null
  if (typeof documented !== 'object' || documented === null) return documented === real ? names : null
  if (typeof real !== 'object' || real === null) return null
  if (Array.isArray(documented)) return Array.isArray(real) ? listMatched(documented, real, names) : null
  return Array.isArray(real) ? null : fieldsMatched(Object.entries(documented), real, names)
}

function textMatched(documented: string, real: string, names: Names): Names | null {
  const known = names.get(documented)
  if (known !== undefined) return known === real ? names : null
  if (documented.startsWith('https://')) {
    const [fragment, own] = [documented, real].map((address) => address.split('#')[1] ?? '')
    return fragment === own ? names : textMatched(fragment ?? '', own ?? '', names)
  }
  if (!isDrawn(documented)) return documented === real ? names : null
  return [...names.values()].includes(real) ? null : new Map([...names, [documented, real]])
}

/** Whether a text is an id, a code, a name, or words, and not one of the protocol’s own words. */
const isDrawn = (text: string): boolean => /\s/.test(text) || /^(?=.*[A-Z\d])[\w-]{9,}$/.test(text)

/** In any order, because the order of options is drawn. */
function listMatched(documented: readonly unknown[], real: readonly unknown[], names: Names): Names | null {
  const exact = documented.filter((one) => one !== left)
  if (exact.length === documented.length && real.length !== exact.length) return null
  const rest = [...real]
  let found: Names = names
  for (const one of exact) {
    const place = rest.findIndex((other) => matched(one, other, found) !== null)
    if (place === -1) return null
    found = matched(one, rest.splice(place, 1)[0], found) ?? found
  }
  return found
}

function fieldsMatched(documented: readonly [string, unknown][], real: object, names: Names): Names | null {
  const exact = documented.filter(([name]) => name !== left)
  if (exact.length === documented.length && Object.keys(real).length !== exact.length) return null
  // A field of an object that came from JSON.
  const values = real as Record<string, unknown>
  return exact.reduce<Names | null>((found, [name, value]) => {
    const own = found?.get(name) ?? name
    return found && own in values ? matched(value, values[own], found) : null
  }, names)
}
