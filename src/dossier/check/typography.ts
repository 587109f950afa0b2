import { capital } from '../wording.ts'
import type { Finding, Path } from './fault.ts'

/** Keys whose text no reader sees: ids, places, addresses. */
const unseen = ['id', 'of', 'at', 'also', 'silent', 'outlets', 'claims', 'about-id', 'leans', 'asks', 'item', 'family']

/** Straight apostrophes and quotation marks in any text that readers see. */
export function typographyFaults(value: unknown, path: Path = []): Finding[] {
  if (typeof value === 'string') return straightIn(value, path)
  if (typeof value !== 'object' || value === null) return []
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return entries.flatMap(([key, part]) =>
    unseen.includes(String(key)) && typeof part !== 'object' ? [] : typographyFaults(part, [...path, key]),
  )
}

function straightIn(text: string, path: Path): Finding[] {
  const found = /(\S*)(["'])(\S*)/.exec(text.replace(/\]\(https?:[^)]*\)/g, ']'))
  if (!found) return []
  const [near = '', , mark] = found
  return [
    {
      at: path,
      problem: capital(
        `a straight ${mark === '"' ? 'quotation mark' : 'apostrophe'} stands in “${near.replace(/"/g, '')}”.`,
      ),
      mend: mark === '"' ? 'Write “ and ”, as they are printed.' : 'Write ’ instead, as it is printed.',
      words: near,
      breaks: [`typed:${path.join('/')}`],
    },
  ]
}
