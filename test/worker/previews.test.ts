import metascraper from 'metascraper'
import image from 'metascraper-image'
import title from 'metascraper-title'
import ogs from 'open-graph-scraper'
import { unfurl } from 'unfurl.js'
import { describe, expect, test } from 'vitest'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const scrape = metascraper([image(), title()])
const story = '/xi-putin-call'
const storyPicture = '/pictures/xi-putin-call-1200.png'
const sitePicture = '/icons/preview.png'

describe('the preview of a link', () => {
  test.each([
    ['/', sitePicture],
    ['/privacy', sitePicture],
    ['/embed', sitePicture],
    ['/class', sitePicture],
    ['/hanoi-summit', '/pictures/hanoi-summit-1200.png'],
    ...[
      '',
      '/compare',
      '/cards/one-minute',
      '/timeline',
      '/who',
      '/glossary',
      '/stats',
      '/review',
      '/quiz?edition=3&length=5',
    ].map((part): [string, string] => [story + part, storyPicture]),
    [`${story}/result?edition=3&length=5&picks=00000`, expect.stringMatching(/\/\d-of-5.png$/)],
    [`${story}/quiz?edition=3&length=5&score=4`, expect.stringContaining('/4-of-5.png')],
  ])('%s has a large picture', async (path, picture) => {
    const { result } = await ogs({ url: worker.origin() + path })
    const { open_graph, twitter_card } = await unfurl(worker.origin() + path)
    const [image] = result.ogImage ?? []
    expect([open_graph?.title, result.ogTitle]).toEqual([result.ogTitle, expect.stringMatching(/\w/)])
    const address = new URL(image?.url ?? '')
    expect([address.origin, address.pathname, result.twitterCard]).toEqual([
      worker.origin(),
      picture,
      'summary_large_image',
    ])
    expect([open_graph?.images?.[0]?.url, twitter_card?.card]).toEqual([image?.url, 'summary_large_image'])
    const html = await (await fetch(worker.origin() + path, { headers: { Accept: 'text/html' } })).text()
    expect(await scrape({ url: worker.origin() + path, html })).toEqual({ image: image?.url, title: result.ogTitle })
    const bytes = Buffer.from(await (await fetch(address)).arrayBuffer())
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630])
  })
})
