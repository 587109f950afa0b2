/** What the page about the API says, in English. */
export const referenceText = {
  title: 'API',
  about:
    'Stories, questions, results and class sessions for programs: every address, what it takes and what it answers.',
  promises: 'What holds everywhere',
  rules: [
    [
      'Open reads',
      'Any site may read what is said of stories, without a key. A class’s session answers its own members alone.',
    ],
    [
      'Caching',
      'Every read has an ETag: send it back as If-None-Match, and the answer is 304 while nothing has changed. Cache-Control says for how long there is no need to ask.',
    ],
    [
      'Versions of stories',
      'What is read of a story has its version. With “version” in the address you get the same questions for ever.',
    ],
    [
      'Limits',
      'RateLimit-Policy names the limits of an address (IETF draft). Beyond one, the answer is 429 with RateLimit and Retry-After. Nothing that was refused is counted.',
    ],
    ['Refusals', 'A problem document (RFC 9457): “type” for programs, “detail” says to people what to do.'],
    [
      'Changes',
      'This is version 1. Fields, addresses and reasons may be added at any time, so ignore what you do not know. Nothing is taken away or changed in meaning without notice: an address that is to go says so for at least six months, with Deprecation (RFC 9745) and Sunset (RFC 8594) in its answers, as “deprecated” in the document, and in the changelog.',
    ],
  ],
  documents: 'The same for programs',
  openApi: 'OpenAPI 3.1',
  asyncApi: 'AsyncAPI 3.0, for the socket of a session',
  groups: { stories: 'Stories and results', sessions: 'Class sessions' },
  session:
    'In the examples, CODE and SECRET come from the start of a session, TOKEN is what you joined with, OPTION the id of an option that the participant sees.',
  parameters: 'Parameters',
  required: 'required',
  body: 'Body',
  needs: { host: 'Needs the host’s secret.', participant: 'Needs a participant’s token.' } as Record<string, string>,
  answers: 'Answers',
  refusals: 'Refusals',
  example: 'Example',
  open: 'Open it',
  deprecated: 'Deprecated.',
  shapes: 'Shapes',
  optional: 'may be missing',
  orElse: 'without it:',
} as const
