import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { deskKey, editorAt, fieldIn, sendForm } from '../support/desk.ts'
import { filled, formAt, writeReservoir } from '../support/desk-write.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker({ DESK_KEY: deskKey, INDEX_SECONDS: '0' })
const article = readFileSync('test/authoring/draft/reservoir-call.txt', 'utf8')
const nasty = `"><script>alert(1)</script><img src=x onerror=alert(2)></textarea>`

/** An editor with a draft of the reservoir article under this id. */
async function editorWith(id: string, who = 'ab') {
  const editor = await editorAt(worker.fetch, who)
  const begun = await editor.send('/desk/write', { article, id, published: '2024-04-11' })
  expect([begun.status, begun.headers.get('Location')]).toEqual([303, `/desk/write/${id}?did=begin`])
  const at = `/desk/write/${id}`
  return {
    ...editor,
    at,
    text: async () =>
      formAt(await editor.read(`${at}/text`), `${at}/text`).find(([name]) => name === 'text')?.[1] ?? '',
    base: async () => fieldIn(await editor.read(`${at}/text`), 'base'),
    /** Sends the form of a claim as it stands, with these fields changed. */
    change: async (claim: string, fields: Record<string, string | readonly string[]>) =>
      editor.send(
        `${at}/claims/${claim}`,
        filled(formAt(await editor.read(`${at}?at=${claim}`), `${at}/claims/${claim}`), fields),
      ),
  }
}

test('an article that is pasted becomes claims beside its sentences, each to be confirmed', async () => {
  const { read, at } = await editorWith('reservoir-one')
  const page = await read(at)
  expect(page).toContain('0 of 31 claims confirmed · 1 sentence not covered · 93 guesses to confirm · no fault')
  expect(page).toMatch(
    /<strong>6\.3<\/strong> I did not find[^<]+<\/p><p class="among"><span class="standing not">Not covered/,
  )
  expect(await read('/desk/write')).toContain(`href="${at}"`)
  expect((await read('/desk/log.csv')).split('\r\n')[1]).toContain(',AB,draft,reservoir-one,')
  const bank = await read(`${at}/bank`)
  expect(bank).toContain('It cannot be published yet.')
  expect(bank).toContain('This is a guess of the draft.')
})

test('a claim is confirmed, mended, joined and dropped; its account, verb and silence are picked and stand in the text', async () => {
  const { at, text, change, read } = await editorWith('reservoir-two')
  const confirmed = await change('p11-1', {
    text: 'a second call was [announced](verb) for [May 2](date)',
    verb: 'hinted',
    by: ['hesper-radio', 'bale', ''],
    implied: 'on',
    newTopic: 'a second call',
    'silent.larkmoor-bulletin': '5.1',
    do: 'confirm',
  })
  expect(confirmed.headers.get('Location')).toMatch(/\?did=confirm&of=p11-1&at=p11-2#claim-p11-2$/)
  expect(await text()).toContain(
    [
      '  - id: a-second-call',
      '    name: a second call',
      '    claims:',
      '      - id: p11-1',
      '        at: 11.1, hesper-radio, bale',
      '        text: a second call was [hinted](verb) for [May 2](date)',
      "        when: '2023-05-02'",
      '        implied: true',
      "        silent: { larkmoor-bulletin: '5.1' }",
    ].join('\n'),
  )
  expect(await read(at)).toContain('1 of 31 claims confirmed')

  const copied = await change('p8-1', { do: 'confirm' })
  expect(copied.headers.get('Location')).toContain('did=own-words&of=p8-1')
  expect(await text()).toMatch(/- id: p8-1\n +at: '8\.1'\n +text: !copied farmers/)

  expect((await change('p3-1', { do: 'join', other: 'p3-2' })).status).toBe(303)
  expect(await text()).toMatch(/- !guess\n +id: p3-1\n[\s\S]*?also: \[ '3\.2, larkmoor-bulletin, vance' \]/)
  expect(await text()).not.toContain('id: p3-2')
  expect((await change('p9-2', { do: 'drop' })).status).toBe(303)
  expect(await read(at)).toMatch(/<strong>9\.2<\/strong>[^<]+<\/p><p class="among"><span class="standing not">/)
})

test('two editors who change the same claim are told, and the second’s words stand in the form', async () => {
  const first = await editorWith('reservoir-three')
  const second = await editorAt(worker.fetch, 'cd')
  const { at } = first
  const action = `${at}/claims/p1-2`
  const seen = formAt(await second.read(`${at}?at=p1-2`), action)
  const other = formAt(await second.read(`${at}?at=p1-1`), `${at}/claims/p1-1`)
  expect((await first.change('p1-2', { text: 'it was their [first](thing) call', do: 'confirm' })).status).toBe(303)
  const refused = await second.send(action, filled(seen, { text: 'they had not spoken before', do: 'confirm' }))
  expect(refused.status).toBe(409)
  const page = await refused.text()
  expect(page).toContain('Somebody has changed this claim since you opened it')
  expect(page).toContain('>\nthey had not spoken before</textarea>')
  expect(page).toContain('it was their [first](thing) call')
  expect(await first.text()).not.toContain('they had not spoken before')
  // What somebody else does not touch is no conflict.
  const elsewhere = await second.send(`${at}/claims/p1-1`, filled(other, { text: 'they spoke', do: 'confirm' }))
  expect(elsewhere.status).toBe(303)
  expect(await first.text()).toContain('text: it was their [first](thing) call')
})

test('of two editors of the text the second is refused, and both texts are kept until one of them says otherwise', async () => {
  const first = await editorWith('reservoir-four')
  const second = await editorAt(worker.fetch, 'cd')
  const { at } = first
  const [base, before] = [await first.base(), await first.text()]
  const ours = before.replace(/^title: .*$/m, 'title: Ours')
  const theirs = before.replace(/^title: .*$/m, 'title: Theirs')
  expect((await first.send(`${at}/text`, { base, text: ours })).headers.get('Location')).toBe(
    `${at}/text?did=text&of=2`,
  )
  const refused = await second.send(`${at}/text`, { base, text: theirs })
  const compare = refused.headers.get('Location') ?? ''
  expect(compare).toMatch(/\/aside\/\d+\?did=conflict$/)
  const page = await second.read(compare)
  for (const words of ['title: Ours', 'title: Theirs', '1 line only in the one set aside', 'nothing of the draft was'])
    expect(page).toContain(words)
  expect(await first.text()).toBe(ours)
  expect(await first.read(at)).toContain('Set aside: CD’s text')

  const aside = compare.split('?')[0] ?? ''
  const stale = await second.send(aside, { base, text: theirs, do: 'take' })
  expect(stale.status).toBe(409)
  expect((await second.send(aside, { base: '2', text: theirs, do: 'take' })).status).toBe(303)
  expect(await first.text()).toBe(theirs)
  const kept = [...(await first.read(at)).matchAll(/href="([^"]+\/aside\/\d+)"/g)].map(([, href = '']) => href)
  const texts = await Promise.all(kept.map((href) => first.read(href)))
  expect(texts.some((one) => one.includes('title: Ours'))).toBe(true)
  for (const href of kept) expect((await first.send(href, { do: 'drop', text: '', base: '' })).status).toBe(303)
  expect(await first.read(at)).not.toContain('Set aside')
})

test('a save by script says what it has saved and found, or where both texts stand', async () => {
  const { at, formKey, cookie, text, base } = await editorWith('reservoir-five')
  const save = (fields: Record<string, string>) =>
    sendForm(worker.fetch, `${at}/text`, { formKey, ...fields }, { Cookie: cookie, Accept: 'application/json' })
  const seen = await base()
  const next = (await text()).replace(/^id: .*$/m, 'id: another')
  const saved = await (await save({ base: seen, text: next })).json()
  expect(saved).toMatchObject({ saved: true, revision: 2, notice: 'Saved as revision 2.' })
  expect(saved.findings).toContain('The id is “another”, the file’s name “reservoir-five”.')
  expect(saved.findings).toMatch(/data-line="7"/)
  const again = await save({ base: seen, text: `${next}\n# mine` })
  expect(again.status).toBe(409)
  const { compare } = await again.json()
  const more = await (await save({ base: seen, text: `${next}\n# mine, and more` })).json()
  const page = await (await worker.fetch(more.compare.href, { headers: { Cookie: cookie } })).text()
  expect(page).toContain('# mine, and more')
  expect(more.compare).toEqual(compare)
})

test('what is too long is refused in words, still stands in the form, and changes nothing', async () => {
  const { at, send, text, base, formKey, cookie } = await editorWith('reservoir-six')
  const before = await text()
  const long = `${'a very long line of an article. '.repeat(65_536)}`
  expect(long.length).toBeGreaterThan(2_000_000)
  const pasted = await send('/desk/write', { article: long, id: 'too-long', published: '' })
  expect(pasted.status).toBe(413)
  const page = await pasted.text()
  expect(page).toContain('The article has more than 60,000 characters, so nothing was drafted.')
  expect(page).toContain(long)
  const saved = await send(`${at}/text`, { base: await base(), text: `# ${long}` })
  expect(saved.status).toBe(413)
  expect(await saved.text()).toContain(long)
  const script = { Cookie: cookie, Accept: 'application/json' }
  const fields = { formKey, base: await base(), text: `# ${long}` }
  const told = await sendForm(worker.fetch, `${at}/text`, fields, script)
  expect([told.status, (await told.json()).fault]).toEqual([413, expect.stringContaining('more than 1,000,000 bytes')])
  expect(await text()).toBe(before)
  expect((await send(`${at}/claims/p1-1`, { text: 'x'.repeat(8_000_000) })).status).toBe(413)
  expect(await text()).toBe(before)
})

test('an id that is taken, reserved or no id begins nothing, and the article still stands in the form', async () => {
  const { send, read } = await editorWith('reservoir-seven')
  for (const [id, status, words] of [
    ['reservoir-seven', 409, 'A draft of this id is being written already'],
    ['xi-putin-call', 409, 'A story of this id is published already'],
    ['class', 400, 'A page of this site has this address already'],
    ['../up', 400, 'Give the story an id'],
    [nasty, 400, 'Give the story an id'],
  ] as const) {
    const answer = await send('/desk/write', { article, id, published: '' })
    const page = await answer.text()
    expect([id, answer.status]).toEqual([id, status])
    expect(page).toContain(words)
    expect(page).toContain('won a clear promise')
    expect(page).not.toContain('<script>alert')
  }
  expect((await send('/desk/write', { article: ' ', id: 'nothing', published: '' })).status).toBe(400)
  expect((await send('/desk/write', { article, id: 'no-day', published: 'May' })).status).toBe(400)
  expect((await send('/desk/write/reservoir-seven/discard', {})).status).toBe(303)
  expect(await read('/desk/write')).not.toContain('href="/desk/write/reservoir-seven"')
  expect((await read('/desk/log.csv')).split('\r\n')[1]).toContain(',AB,discard,reservoir-seven,')
})

test('no form of writing is taken without the key of the session, nor from another site', async () => {
  const { at, cookie, formKey, text } = await editorWith('reservoir-eight')
  const before = await text()
  const paths = [
    '',
    '/claims/p1-1',
    '/sentences/1.1',
    '/parts/head/0',
    '/parts/people/0',
    '/text',
    '/aside/1',
    '/bank',
    '/discard',
  ]
  for (const path of [...paths.map((one) => `${at}${one}`).slice(1), '/desk/write']) {
    const fields = { do: 'drop', text: 'nothing', base: '1', article, id: 'forged', seen: '' }
    const without = await sendForm(worker.fetch, path, fields, { Cookie: cookie })
    expect([path, without.status]).toEqual([path, 403])
    const foreign = { Cookie: cookie, 'Sec-Fetch-Site': 'cross-site', Origin: 'https://elsewhere.example' }
    const crossed = await sendForm(worker.fetch, path, { ...fields, formKey }, foreign)
    expect([path, crossed.status]).toEqual([path, 403])
    expect((await sendForm(worker.fetch, path, { ...fields, formKey })).status).toBe(401)
  }
  expect(await text()).toBe(before)
})

test('what an editor types into any field stands on every page as text', async () => {
  const { at, change, send, read, text, base } = await editorWith('reservoir-nine')
  const attacked = { text: nasty, quote: nasty, name: nasty, event: nasty, newTopic: `x${nasty}`, verb: nasty }
  await change('p1-1', {
    ...attacked,
    by: [nasty, nasty, nasty],
    place: nasty,
    when: nasty,
    'silent.hesper-radio': nasty,
    do: 'confirm',
  })
  const part = `${at}/parts/people/0`
  const fields = { name: nasty, short: nasty, pronoun: nasty, role: nasty, of: nasty, about: nasty }
  expect((await send(part, filled(formAt(await read(`${at}/parts`), part), { ...fields, do: 'confirm' }))).status).toBe(
    303,
  )
  const head = { title: nasty, tagline: nasty, standfirst: nasty, date: nasty, happening: nasty }
  const seen = formAt(await read(`${at}/parts`), `${at}/parts/head/0`)
  expect((await send(`${at}/parts/head/0`, filled(seen, { ...head, do: 'confirm' }))).status).toBe(303)
  await send(`${at}/text`, { base: '1', text: `# ${nasty}\n${await text()}` })
  const odd = `${(await text()).replace(/^ {2}- !guess \{ id: quill,.*$/m, '')}\n${JSON.stringify(nasty)}: ${JSON.stringify(nasty)}\n`
  await send(`${at}/text`, { base: await base(), text: odd })
  const pages = [
    at,
    `${at}?did=save&of=${encodeURIComponent(nasty)}`,
    `${at}/parts`,
    `${at}/text`,
    `${at}/bank`,
    `${at}/aside/1`,
  ]
  for (const path of [...pages, '/desk/write']) {
    const page = await read(path)
    expect([path, page.includes('<script>alert'), page.includes('<img src=x')]).toEqual([path, false, false])
  }
  expect(await read(`${at}/text`)).toContain('&lt;script&gt;alert(1)')
  await send(`${at}/text`, { base: await base(), text: 'title: [' })
  expect(await read(at)).toContain('The text is no YAML now')
  expect(await read(`${at}/text`)).toContain('this is not YAML')
})

test('the reservoir article becomes a story of 58 questions through the forms alone, and is published', async () => {
  const editor = await editorWith('reservoir-call', 'kl')
  const forms = await writeReservoir(editor, 'reservoir-call')
  console.log(`From the pasted article to a bank that can be published: ${forms + 1} forms.`)
  const { at, read, send } = editor
  expect(/data-line[\s\S]*?<\/li>/.exec(await read(`${at}/text`))?.[0]).toBeUndefined()
  expect(progressIn(await read(at))).toBe(
    '26 of 26 claims confirmed · every sentence covered · nothing left to confirm · no fault',
  )
  const faults = /<ul class="findings">(.*?)<\/ul>/s.exec(await read(`${at}/bank`))?.[1]
  expect(faults).toBeUndefined()
  const bank = await read(`${at}/bank`)
  expect(/class="standfirst">([^<]*)</.exec(bank)?.[1]).toBe('58 questions of 12 kinds.')
  expect(bank).toContain('Only the key differs in figures.')
  expect(bank).toContain('Quizzes of 10 questions can be drawn.')
  expect(bank).toContain('Quizzes of 15 questions cannot be drawn yet')
  const version = fieldIn(bank, 'version')
  expect((await send(`${at}/bank`, { version: '0000000000' })).status).toBe(409)
  expect((await worker.fetch('/reservoir-call')).status).toBe(404)
  const preview = await worker.fetch(`/reservoir-call?version=${version}`, { headers: { Cookie: editor.cookie } })
  expect([preview.status, (await preview.text()).includes('One call, two conversations')]).toEqual([200, true])
  expect((await worker.fetch(`/reservoir-call?version=${version}`)).status).toBe(404)
  const sign = [...bank.matchAll(/name="sign" value="([^"]+)"/g)].map(([, item = '']) => ['sign', item])
  const published = await send(`${at}/bank`, [['version', version], ...sign.slice(0, 1)])
  expect([published.status, published.headers.get('Location')]).toEqual([
    303,
    `/desk/reservoir-call/publish?did=publish&of=${version}`,
  ])
  await vi.waitFor(async () => expect((await worker.fetch('/reservoir-call')).status).toBe(200), 20_000)
  expect(await (await worker.fetch('/reservoir-call')).text()).toContain('One call, two conversations')
  expect((await read('/desk/log.csv')).split('\r\n')[1]).toContain(`,KL,publish,reservoir-call,${version},,${version},`)
  expect(await read(`/desk/reservoir-call/bank/${sign[0]?.[1]}`)).toMatch(/Signed by KL on/)
  expect((await send(`${at}/bank`, { version })).status).toBe(409)
  expect(await read(`${at}/bank`)).toContain('This story is published.')
  expect((await worker.fetch('/reservoir-call/quiz?edition=1&length=10')).status).toBe(200)
})

const progressIn = (page: string): string | undefined => /id="progress">([^<]*)</.exec(page)?.[1]
