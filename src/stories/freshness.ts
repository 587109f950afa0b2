/**
 * For how many seconds caches may keep what is made of stories: a page, and the answer to which version is present, for which
 * every open widget asks. Added to what an isolate remembers (INDEX_SECONDS) and to a widget’s pause, they are less than a
 * minute: test/stories/within-a-minute.test.ts plays it.
 */
export const freshness = { page: 30, present: 5 }
