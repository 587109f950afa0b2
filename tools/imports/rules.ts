type Imports = ReadonlyMap<Path, readonly string[]>

/** A path within the repository, as git writes it: `src/quiz/page.tsx`. */
type Path = string

/** Folders whose files import no platform, themselves or through others. */
const pureCore = /^src\/(dossier|questions|exports|results\/statistics|classroom\/(machine|protocol))\//
const platform = /^(hono|cloudflare:|node:)/

const page = /^src\/([^/]+)\/(?:.+\/)?(?:page|routes|[\w-]+-page|pages|[\w-]+-pages)\.tsx?$/
/** Where features meet. */
const composition = /^src\/(worker\.ts|env\.ts|browser\.ts|desk\/app\.tsx)$/

/** Folders that are divided into rooms of their own. */
const divided = ['results', 'classroom']

/** Circles of today, to be emptied by whoever moves these rooms: nothing may be added. */
const known: readonly RegExp[] = []

/** What these imports break of the rules in docs/decisions/imports-run-one-way.md, in a sentence each; empty where they keep them all. */
export function complaints(imports: Imports): string[] {
  const found = [
    ...[...imports].flatMap(([from, tos]) => tos.flatMap((to) => forbidden(from, to, imports))),
    ...circles(imports, 'files', (path) => path),
    ...circles(imports, 'rooms', (path) => /^src\/([^/]+)\//.exec(path)?.[1]),
    ...divided.flatMap((feature) =>
      circles(imports, 'rooms', (path) => new RegExp(`^src/(${feature}/[^/]+)/`).exec(path)?.[1]),
    ),
  ]
  return [...new Set(found)].filter((complaint) => !known.some((pattern) => pattern.test(complaint)))
}

function forbidden(from: Path, to: string, imports: Imports): string[] {
  const found: string[] = []
  if (pureCore.test(from)) {
    const reached = [to, ...reachable(imports, to)].find((path) => platform.test(path))
    if (reached) found.push(`${from} is pure and must not reach ${reached}.`)
  }
  if (/^src\/(http|ui)\//.test(from) && to.startsWith('src/') && !/^src\/(http|ui)\//.test(to))
    found.push(`${from} serves every feature and must not import ${to}.`)
  const owner = page.exec(to)?.[1]
  if (owner && !from.startsWith(`src/${owner}/`) && !composition.test(from))
    found.push(`${from} must not import ${to}, a page or the routes of another feature.`)
  return found
}

/** One complaint for each group of files or rooms that import each other, themselves or through others. */
function circles(imports: Imports, what: string, nameOf: (path: Path) => string | undefined): string[] {
  const graph = new Map<string, string[]>()
  for (const [from, tos] of imports)
    for (const to of tos) {
      const [a, b] = [nameOf(from), nameOf(to)]
      if (a && b && a !== b && imports.has(to)) graph.set(a, [...(graph.get(a) ?? []), b])
    }
  const reach = new Map([...graph.keys()].map((name) => [name, reachable(graph, name)]))
  const groups = [...reach].map(([name, reached]) => [...reached].filter((other) => reach.get(other)?.has(name)).sort())
  return groups.filter((group) => group.length > 0).map((group) => `Circle of ${what}: ${group.join(', ')}.`)
}

function reachable(imports: ReadonlyMap<string, readonly string[]>, start: string): Set<string> {
  const seen = new Set<string>()
  const next = [start]
  for (let at = next.pop(); at !== undefined; at = next.pop())
    for (const to of imports.get(at) ?? [])
      if (!seen.has(to)) {
        seen.add(to)
        next.push(to)
      }
  return seen
}
