import type { Context } from 'hono'
import { problem } from '../../http/problem.ts'
import { fieldsOf } from '../access/routes.tsx'
import { deskAddresses } from '../addresses.ts'
import type { DeskEnv } from '../env.ts'
import { momentOf, record } from '../log/record.ts'
import { preparedFor, publishSeen } from '../publish/publication.ts'
import { deskText } from '../text.ts'
import { writeAddresses } from './addresses.ts'
import { AsidePage } from './aside-page.tsx'
import { BankPage } from './bank-page.tsx'
import { beginDraft } from './begin.ts'
import type { Refused } from './claim-form.tsx'
import { ClaimsPage } from './claims-page.tsx'
import { type EntryList, openText, textOf } from './document.ts'
import { progressOf, type Said } from './draft-document.tsx'
import { isDrawable } from './drawable.ts'
import { addClaim, dropClaim, type Edited, editClaim, editEntry, editHead, joinClaims } from './edit.ts'
import { controls, type RefusedEntry } from './entry-form.tsx'
import { HomePage } from './home-page.tsx'
import { longestText } from './limits.ts'
import { nextToConfirm, type Opened, opened } from './opened.ts'
import { headFields, PartsPage } from './parts-page.tsx'
import { readClaimFields, readCounts, readEntryFields } from './read-fields.ts'
import type { Draft, DraftStore } from './store.ts'
import { writeText } from './text.ts'
import { FindingsInText, TextPage } from './text-page.tsx'

// What /desk/write answers; routes.ts says at which addresses. What nobody has as a draft is answered as unknown.

type Desk = Context<DeskEnv>

export async function showHome(c: Desk, drafts: DraftStore) {
  const { did, of = '' } = c.req.query()
  const notice = did === 'discard' ? writeText.home.discarded(of) : undefined
  return c.html(<HomePage drafts={drafts.list()} formKey={c.var.formKey} notice={notice} />)
}

export async function begin(c: Desk, drafts: DraftStore) {
  const { article = '', id = '', published = '' } = await fieldsOf(c)
  const begun = { article: lines(article), id: id.trim(), published: published.trim() }
  const isPublished = (await c.var.stories.entry(begun.id)) !== null
  const made = await beginDraft(drafts, begun, { isPublished, ...writer(c) })
  if (!made.ok) {
    c.status(made.reason === 'too-long' ? 413 : made.reason === 'drafted' || made.reason === 'published' ? 409 : 400)
    const fault = writeText.home.faults[made.reason]
    return c.html(<HomePage drafts={drafts.list()} begun={begun} formKey={c.var.formKey} fault={fault} />)
  }
  record(c, { what: 'draft', story: begun.id, from: '' })
  return c.redirect(writeAddresses.claims(begun.id, 'did=begin'), 303)
}

export async function discard(c: Desk, drafts: DraftStore) {
  const draft = draftOf(c, drafts)
  if (!draft) return unknown(c)
  drafts.discard(draft.id)
  record(c, { what: 'discard', story: draft.id, from: '' })
  return c.redirect(`${writeAddresses.home()}?did=discard&of=${draft.id}`, 303)
}

export async function showClaims(c: Desk, drafts: DraftStore) {
  const draft = draftOf(c, drafts)
  return draft ? claimsPage(c, drafts, draft, saidIn(c)) : unknown(c)
}

export async function changeClaim(c: Desk, drafts: DraftStore) {
  const fields = await fieldsOf(c)
  const filled = readClaimFields(new URLSearchParams(await c.req.text()))
  // From here on nothing waits, so that no other change comes between.
  const draft = draftOf(c, drafts)
  if (!draft) return unknown(c)
  const claim = c.req.param('claim') ?? ''
  const at = { claim, seen: fields.seen ?? '' }
  const asked = fields.do ?? ''
  const edited =
    asked === 'drop'
      ? dropClaim(draft.text, at)
      : asked === 'join'
        ? joinClaims(draft.text, at, fields.other ?? '')
        : editClaim(draft.text, at, filled, asked === 'confirm')
  if (!edited.ok) {
    c.status(edited.reason === 'not-yaml' ? 422 : 409)
    const refused = { claim, fields: filled }
    return claimsPage(c, drafts, draft, { fault: faultOf(edited.reason), refused })
  }
  const before = opened(draft, [])
  if (!keep(c, drafts, draft, edited.text)) return claimsPage(c, drafts, draft, { fault: writeText.tooLong })
  const did = edited.left ?? (asked === 'drop' || asked === 'join' || asked === 'confirm' ? asked : 'save')
  const to = goesOnTo(drafts, draft.id, before, claim, did)
  const query = new URLSearchParams({ did, of: claim, ...(to !== undefined && { at: to }) }).toString()
  return c.redirect(writeAddresses.claims(draft.id, query, to ?? ''), 303)
}

/** Whoever confirms or drops goes on to the next claim; whoever saves or joins stays with this one. */
function goesOnTo(drafts: DraftStore, id: string, before: Opened, claim: string, did: string): string | undefined {
  const now = drafts.read(id)
  if (!now) return undefined
  if (did !== 'confirm' && did !== 'drop') return claim
  const after = opened(now, [])
  const place = before.claims.findIndex((one) => one.id === claim)
  const following = before.claims.slice(place + 1).find(({ id }) => after.claims.some((one) => one.id === id))
  return nextToConfirm(after, following?.id)?.id ?? following?.id
}

export async function addToSentence(c: Desk, drafts: DraftStore) {
  const draft = draftOf(c, drafts)
  if (!draft) return unknown(c)
  const place = c.req.param('place') ?? ''
  const { article, claims } = opened(draft, [])
  const sentence = article.paragraphs.flatMap(({ sentences }) => sentences).find((one) => one.place === place)
  if (!sentence) return claimsPage(c, drafts, draft, { fault: writeText.unknown })
  const edited = addClaim(draft.text, place, sentence.text)
  if (!edited.ok || !keep(c, drafts, draft, edited.text)) {
    c.status(409)
    return claimsPage(c, drafts, draft, { fault: edited.ok ? writeText.tooLong : faultOf(edited.reason) })
  }
  const known = new Set(claims.map(({ id }) => id))
  const added = openedNow(drafts, draft.id)?.claims.find(({ id }) => !known.has(id))?.id ?? ''
  const query = new URLSearchParams({ did: 'add', of: place, at: added }).toString()
  return c.redirect(writeAddresses.claims(draft.id, query, added), 303)
}

export async function showParts(c: Desk, drafts: DraftStore) {
  const draft = draftOf(c, drafts)
  return draft ? partsPage(c, drafts, draft, saidIn(c)) : unknown(c)
}

export async function changePart(c: Desk, drafts: DraftStore) {
  const fields = await fieldsOf(c)
  const all = new URLSearchParams(await c.req.text())
  const draft = draftOf(c, drafts)
  const { list = '', place = '' } = c.req.param() as Record<string, string>
  if (!draft) return unknown(c)
  if (list === 'head') return changeHead(c, drafts, draft, fields)
  if (!Object.hasOwn(controls, list)) return unknown(c)
  // One of the lists above.
  const of = list as EntryList
  const filled = readEntryFields(controls[of], all)
  const what = fields.do === 'drop' || fields.do === 'confirm' ? fields.do : 'save'
  const at = { list: of, place: Number(place), seen: fields.seen ?? '' }
  const edited = editEntry(draft.text, at, filled, what)
  if (!edited.ok || !keep(c, drafts, draft, edited.text)) {
    c.status(409)
    const fault = edited.ok
      ? writeText.tooLong
      : edited.reason === 'changed'
        ? writeText.conflict.part
        : faultOf(edited.reason)
    return partsPage(c, drafts, draft, { fault, refused: { list, place: Number(place), fields: filled } })
  }
  const query = new URLSearchParams({ did: what, of: String(filled.name ?? '') }).toString()
  return c.redirect(writeAddresses.parts(draft.id, query, what === 'drop' ? list : `${list}-${place}`), 303)
}

function changeHead(c: Desk, drafts: DraftStore, draft: Draft, fields: Record<string, string | undefined>) {
  const contents = openText(draft.text)?.contents
  const present = (name: string): string => (contents && 'items' in contents ? textOf(contents as never, name) : '')
  const written = headFields.map((name) => ({
    name,
    value: (fields[name] ?? '').trim(),
    seen: fields[`seen.${name}`] ?? '',
  }))
  if (written.some(({ name, value, seen }) => value !== seen && present(name) !== seen && present(name) !== value)) {
    c.status(409)
    const mine = written.filter(({ name, value }) => value !== present(name)).map(({ value }) => value)
    return partsPage(c, drafts, draft, { fault: `${writeText.conflict.head} ${mine.join(' · ')}` })
  }
  const values = Object.fromEntries(
    written.map(({ name, value, seen }) => [name, value === seen ? present(name) : value]),
  )
  const confirm = fields.do === 'confirm'
  const edited = editHead(draft.text, values, readCounts(fields.counts), confirm)
  if (!edited.ok || !keep(c, drafts, draft, edited.text)) {
    c.status(409)
    return partsPage(c, drafts, draft, { fault: edited.ok ? writeText.tooLong : faultOf(edited.reason) })
  }
  const query = new URLSearchParams({ did: confirm ? 'confirm' : 'save', of: writeText.parts.head }).toString()
  return c.redirect(writeAddresses.parts(draft.id, query, 'head'), 303)
}

export async function showText(c: Desk, drafts: DraftStore) {
  const draft = draftOf(c, drafts)
  return draft ? textPage(c, drafts, draft, saidIn(c)) : unknown(c)
}

/** Saves the text as a whole, for a page or for its script, which asks for JSON. */
export async function saveText(c: Desk, drafts: DraftStore) {
  const { text: sent = '', base } = await fieldsOf(c)
  const text = lines(sent)
  const draft = draftOf(c, drafts)
  const forScript = (c.req.header('Accept') ?? '').includes('application/json')
  if (!draft) return unknown(c)
  if (bytesOf(text) > longestText) {
    if (forScript) return c.json({ saved: false, fault: writeText.tooLong }, 413)
    c.status(413)
    return textPage(c, drafts, draft, { fault: writeText.tooLong, unsaved: text })
  }
  const change = { base: Number(base), text, ...writer(c) }
  const saved = drafts.save(draft.id, change)
  if (!saved) return unknown(c)
  if (!saved.ok) {
    const number = drafts.setAside(draft.id, c.var.session.id, change)
    const fault = writeText.conflict.notice(saved.present.who, deskText.moment(saved.present.at))
    const compare = writeAddresses.aside(draft.id, number)
    if (forScript)
      return c.json({ saved: false, fault, compare: { href: compare, label: writeText.conflict.look } }, 409)
    return c.redirect(`${compare}?did=conflict`, 303)
  }
  if (!forScript) return c.redirect(writeAddresses.text(draft.id, `did=text&of=${saved.revision}`), 303)
  const now = openedNow(drafts, draft.id)
  if (!now) return unknown(c)
  const found = [...now.findings.faults, ...now.findings.guesses]
  const findings = String(await (<FindingsInText found={found} />))
  const notice = writeText.text.saved(saved.revision)
  return c.json({ saved: true, revision: saved.revision, notice, findings, progress: progressOf(now) })
}

export async function showAside(c: Desk, drafts: DraftStore) {
  const draft = draftOf(c, drafts)
  return draft ? asidePage(c, drafts, draft, saidIn(c)) : unknown(c)
}

export async function changeAside(c: Desk, drafts: DraftStore) {
  const { text: sent = '', base, do: asked } = await fieldsOf(c)
  const draft = draftOf(c, drafts)
  if (!draft) return unknown(c)
  const number = Number(c.req.param('number'))
  if (asked === 'drop') {
    drafts.dropAside(draft.id, number)
    return c.redirect(writeAddresses.text(draft.id, 'did=dropped'), 303)
  }
  const text = lines(sent)
  const change = { base: Number(base), text, ...writer(c) }
  const saved = bytesOf(text) > longestText ? null : drafts.save(draft.id, change)
  if (!saved?.ok) {
    c.status(saved ? 409 : 413)
    if (saved) drafts.setAside(draft.id, c.var.session.id, change)
    const fault = saved
      ? writeText.conflict.notice(saved.present.who, deskText.moment(saved.present.at))
      : writeText.tooLong
    return asidePage(c, drafts, draft, { fault })
  }
  drafts.dropAside(draft.id, number)
  // What the draft was before is its editor’s, and is kept in its turn.
  const { revision: before, text: was, who, at } = draft
  drafts.setAside(draft.id, `before ${saved.revision}`, { base: before, text: was, who, at })
  return c.redirect(writeAddresses.text(draft.id, 'did=taken'), 303)
}

export async function showBank(c: Desk, drafts: DraftStore) {
  const draft = draftOf(c, drafts)
  return draft ? bankPage(c, drafts, draft, {}) : unknown(c)
}

/** Publishes a new story, by the same check, proof and move as every version; what was seen is what is published. */
export async function publishDraft(c: Desk, drafts: DraftStore) {
  const { version } = await fieldsOf(c)
  const draft = draftOf(c, drafts)
  if (!draft) return unknown(c)
  const made = await preparedFor(c, { id: draft.id, present: null }, draft.text)
  if (!made.ok) {
    c.status(422)
    return bankPage(c, drafts, draft, {})
  }
  const again = (fault: string) => {
    c.status(409)
    return bankPage(c, drafts, draft, { fault })
  }
  if (version !== made.prepared.quiz.version) return again(deskText.publish.notSeen)
  if (!isDrawable(made.prepared.quiz)) return again(writeText.bank.tooThin)
  const published = await publishSeen(c, { id: draft.id, present: null }, made.prepared)
  if (!published.ok)
    return again(published.reason === 'unsigned' ? deskText.publish.mustBeSigned(published.left) : writeText.bank.taken)
  return c.redirect(`${deskAddresses.publish(draft.id)}?did=publish&of=${version}`, 303)
}

// What every answer above is made of.

const draftOf = (c: Desk, drafts: DraftStore): Draft | null => drafts.read(c.req.param('draft') ?? '')

const unknown = (c: Desk) =>
  problem(c, 'unknown-page', {
    detail: writeText.unknown,
    back: { href: writeAddresses.home(), label: writeText.home.title },
  })

const lines = (text: string): string => text.replaceAll('\r\n', '\n')
const bytesOf = (text: string): number => new TextEncoder().encode(text).length
const writer = (c: Desk) => ({ who: c.var.session.who, at: momentOf(c) })

function openedNow(drafts: DraftStore, id: string): Opened | undefined {
  const draft = drafts.read(id)
  return draft ? opened(draft, drafts.asides(id)) : undefined
}

/** Saves what a form has changed; false where it is too long by now. */
function keep(c: Desk, drafts: DraftStore, { id, revision }: Draft, text: string): boolean {
  return bytesOf(text) <= longestText && drafts.save(id, { base: revision, text, ...writer(c) })?.ok === true
}

function faultOf(reason: (Edited & { ok: false })['reason']): string {
  const { conflict, notYaml } = writeText
  return { changed: conflict.claim, unknown: conflict.gone, 'not-yaml': notYaml }[reason]
}

function saidIn(c: Desk): Said {
  const { did = '', of = '' } = c.req.query()
  const { conflict, text } = writeText
  const more: Record<string, string> = {
    text: text.saved(Number(of)),
    taken: conflict.taken,
    dropped: conflict.dropped,
    begin: writeText.did.begin,
  }
  if (did === 'conflict') return { fault: conflict.setAside }
  if (Object.hasOwn(more, did)) return { notice: more[did] }
  const told = writeText.did
  // The names of the table, `begin` aside, are those that take what it was done to.
  return did !== '' && Object.hasOwn(told, did)
    ? { notice: (told[did as keyof typeof told] as (of: string) => string)(of) }
    : {}
}

function claimsPage(c: Desk, drafts: DraftStore, draft: Draft, said: Said & { refused?: Refused }) {
  const now = opened(draft, drafts.asides(draft.id))
  return c.html(<ClaimsPage opened={now} at={c.req.query('at')} formKey={c.var.formKey} {...said} />)
}

function partsPage(c: Desk, drafts: DraftStore, draft: Draft, said: Said & { refused?: RefusedEntry }) {
  return c.html(<PartsPage opened={opened(draft, drafts.asides(draft.id))} formKey={c.var.formKey} {...said} />)
}

function textPage(c: Desk, drafts: DraftStore, draft: Draft, said: Said & { unsaved?: string }) {
  return c.html(<TextPage opened={opened(draft, drafts.asides(draft.id))} formKey={c.var.formKey} {...said} />)
}

function asidePage(c: Desk, drafts: DraftStore, draft: Draft, said: Said) {
  const asides = drafts.asides(draft.id)
  const aside = asides.find(({ number }) => number === Number(c.req.param('number')))
  if (!aside) return unknown(c)
  return c.html(<AsidePage opened={opened(draft, asides)} aside={aside} formKey={c.var.formKey} {...said} />)
}

async function bankPage(c: Desk, drafts: DraftStore, draft: Draft, said: Said) {
  const isPublished = (await c.var.stories.entry(draft.id)) !== null
  const made = await preparedFor(c, { id: draft.id, present: null }, draft.text)
  if (made.ok && !isPublished) await c.var.stories.keepPreview(made.prepared.quiz)
  const what = made.ok ? { prepared: made.prepared } : { faults: made.faults }
  return c.html(
    <BankPage
      opened={opened(draft, drafts.asides(draft.id))}
      formKey={c.var.formKey}
      isPublished={isPublished}
      {...what}
      {...said}
    />,
  )
}
