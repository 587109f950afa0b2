import type { Dossier } from '../model.ts'
import { capital } from '../wording.ts'
import { entryLists } from './context.ts'
import type { Finding, Path } from './fault.ts'

/** Keys whose text no reader sees: ids, places, addresses. */
const unseen = ['id', 'of', 'at', 'also', 'silent', 'outlets', 'claims', 'leans', 'asks', 'item', 'family']

/** Straight apostrophes and quotation marks in any text that readers see. */
export function typographyFaults(dossier: Dossier): Finding[] {
  return straightBelow(dossier, []).map(({ breaks = [], ...finding }) => ({
    ...finding,
    breaks: [...breaks, ...nameOf(dossier, finding.at)],
  }))
}

/** Whoever’s name is mistyped is not found by it in sentences. */
function nameOf(dossier: Dossier, [list, index, part]: Path): string[] {
  if (!['name', 'short', 'label', 'report'].includes(String(part))) return []
  if (list === 'accounts') return [`account:${dossier.accounts[Number(index)]?.id}`]
  const entries = entryLists.find((one) => one === list)
  return entries ? [`entry:${dossier[entries][Number(index)]?.id}`] : []
}

function straightBelow(value: unknown, path: Path): Finding[] {
  if (typeof value === 'string') return straightIn(value, path)
  if (typeof value !== 'object' || value === null) return []
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return entries.flatMap(([key, part]) =>
    unseen.includes(String(key)) && typeof part !== 'object' ? [] : straightBelow(part, [...path, key]),
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
