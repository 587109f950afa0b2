import ogs from 'open-graph-scraper'
import { unfurl } from 'unfurl.js'
import { describe, expect, test } from 'vitest'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
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
      '/compare',
    ].map((part): [string, string] => [story + part, storyPicture]),
    [`${story}/quiz?edition=3&length=5&score=4`, expect.stringContaining('/4-of-5.png')],
  ])('%s has a large picture', async (path, picture) => {
    const { result } = await ogs({ url: worker.origin() + path })
    const { open_graph, twitter_card } = await unfurl(worker.origin() + path)
    const [image] = result.ogImage ?? []
    const address = new URL(image?.url ?? '')
    expect([address.origin, address.pathname, result.twitterCard]).toEqual([
      worker.origin(),
      picture,
      'summary_large_image',
    ])
    expect([open_graph?.images?.[0]?.url, twitter_card?.card]).toEqual([image?.url, 'summary_large_image'])
    const bytes = Buffer.from(await (await fetch(address)).arrayBuffer())
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630])
  })
})
