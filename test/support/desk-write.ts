import { fieldIn } from './desk.ts'
import * as story from './reservoir.ts'

type Editor = { read: (path: string) => Promise<string>; send: (path: string, fields: string[][]) => Promise<Response> }

/** A form of a page, as a browser without script would send it: every field with what stands in it. */
export function formAt(page: string, action: string): string[][] {
  const start = page.indexOf(`action="${action}"`)
  const form = start === -1 ? '' : page.slice(start, page.indexOf('</form>', start))
  return [...form.matchAll(/<(input|textarea|select)\b([^>]*)>/g)].flatMap((found) => {
    const [tag, kind, attributes = ''] = found
    const name = /\bname="([^"]*)"/.exec(attributes)?.[1]
    if (!name || name === 'formKey') return []
    const from = found.index + tag.length
    if (kind === 'textarea')
      return [[name, decoded(form.slice(from, form.indexOf('</textarea>', from)).replace(/^\n/, ''))]]
    if (kind === 'select') return [[name, decoded(chosenIn(form.slice(from, form.indexOf('</select>', from))))]]
    if (/type="checkbox"/.test(attributes) && !/\bchecked\b/.test(attributes)) return []
    return [
      [name, decoded(/\bvalue="([^"]*)"/.exec(attributes)?.[1] ?? (/type="checkbox"/.test(attributes) ? 'on' : ''))],
    ]
  })
}

const chosenIn = (options: string): string =>
  /<option value="([^"]*)" selected/.exec(options)?.[1] ?? /<option value="([^"]*)"/.exec(options)?.[1] ?? ''

const decoded = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

/** The fields with these in the place of their own; a list stands for a name that comes more than once. */
export function filled(fields: string[][], others: Record<string, string | readonly string[]>): string[][] {
  const kept = fields.filter(([name = '']) => !(name in others))
  return [...kept, ...Object.entries(others).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))]
}

/** Takes a draft of the reservoir article to a bank that can be published, through the desk’s own forms; says how many were sent. */
export async function writeReservoir(editor: Editor, draft: string): Promise<number> {
  let sent = 0
  const at = `/desk/write/${draft}`
  const submit = async (page: string, action: string, others: Record<string, string | readonly string[]>) => {
    const answer = await editor.send(action, filled(formAt(page, action), others))
    if (answer.status !== 303) throw new Error(`${action} was answered with ${answer.status}: ${await answer.text()}`)
    sent += 1
  }
  const claim = (id: string) => `${at}/claims/${id}`
  for (const [id, other] of story.joined)
    await submit(await editor.read(`${at}?at=${id}`), claim(id), { do: 'join', other })
  for (const id of story.dropped) await submit(await editor.read(`${at}?at=${id}`), claim(id), { do: 'drop' })
  const [{ place, by }, known] = [story.added, Object.entries(story.topics)]
  await submit(await editor.read(at), `${at}/sentences/${place}`, {})
  for (const [id, words] of Object.entries(story.ownWords)) {
    const page = await editor.read(`${at}?at=${id}`)
    const topic = known.find(([, claims]) => claims.includes(id))?.[0] ?? ''
    const there = new RegExp(`<option value="([^"]*)"[^>]*>${topic}</option>`).exec(page)?.[1]
    const silences = Object.entries(story.silences[id] ?? {}).map(([outlet, where]) => [`silent.${outlet}`, where])
    await submit(page, claim(id), {
      ...words,
      ...(id === `p${place.replace('.', '-')}` && { by }),
      ...(there ? { topic: there } : { newTopic: topic }),
      ...Object.fromEntries(silences),
      do: 'confirm',
    })
  }
  const parts = `${at}/parts`
  for (const [list, entries] of Object.entries(story.entries))
    for (const [id, fields] of Object.entries(entries)) {
      const page = await editor.read(parts)
      await submit(page, actionOf(page, parts, list, id), { ...fields, do: 'confirm' })
    }
  for (const name of Object.keys(story.topics)) {
    const page = await editor.read(parts)
    const comparable = story.comparable.includes(name) ? { comparable: 'on' } : {}
    await submit(page, actionOf(page, parts, 'topics', name), { ...comparable, do: 'confirm' })
  }
  await submit(await editor.read(parts), `${parts}/head/0`, { ...story.head, counts: story.counts, do: 'confirm' })
  const page = await editor.read(`${at}/text`)
  const [, text = ''] = formAt(page, `${at}/text`).find(([name]) => name === 'text') ?? []
  await submit(page, `${at}/text`, { base: fieldIn(page, 'base'), text: story.withWritten(text) })
  return sent
}

/** The address of the form of an entry, by its id or its name. */
function actionOf(page: string, parts: string, list: string, id: string): string {
  const entries = [
    ...page.matchAll(new RegExp(`<details class="written" id="${list}-(\\d+)"[^>]*>(.*?)</summary>`, 'gs')),
  ]
  const found = entries.find(
    ([, , summary = '']) => summary.includes(`<code>${id}</code>`) || summary.includes(` ${id} `),
  )
  return `${parts}/${list}/${found?.[1]}`
}
