import { referenceAddresses } from '../http/addresses.ts'
import { Document } from '../ui/document.tsx'
import type { ApiDocument, Operation } from './document.ts'
import { exampleOf, type Here } from './example.ts'
import { Fields, Kind } from './shapes.tsx'
import { referenceText } from './text.ts'

type Props = { api: ApiDocument; here: Here; url: string }
type At = { path: string; method: string; operation: Operation }

/** Every address for programs, from the document that describes them, with an example that runs; then every shape. */
export const ReferencePage = ({ api, here, url }: Props) => {
  const all = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): At => ({ path, method, operation })),
  )
  const ofSession = ({ path }: At) => path.startsWith('/api/sessions')
  const groups = { stories: all.filter((one) => !ofSession(one)), sessions: all.filter(ofSession) }
  return (
    <Document title={referenceText.title} description={referenceText.about} url={url} style="reference.css">
      <div class="reference">
        <h1>{referenceText.title}</h1>
        <p class="standfirst">{referenceText.about}</p>
        <p class="actions">
          {referenceText.documents}: <a href={referenceAddresses.openApi()}>{referenceText.openApi}</a>
          <a href={referenceAddresses.asyncApi()}>{referenceText.asyncApi}</a>
        </p>
        <h2>{referenceText.promises}</h2>
        <dl>
          {referenceText.rules.map(([rule, words]) => (
            <>
              <dt>{rule}</dt>
              <dd>{words}</dd>
            </>
          ))}
        </dl>
        {(['stories', 'sessions'] as const).map((group) => (
          <section aria-labelledby={group}>
            <h2 id={group}>{referenceText.groups[group]}</h2>
            {group === 'sessions' && <p>{referenceText.session}</p>}
            {groups[group].map((one) => (
              <Described {...one} here={here} />
            ))}
          </section>
        ))}
        <section aria-labelledby="shapes">
          <h2 id="shapes">{referenceText.shapes}</h2>
          {Object.entries(api.components.schemas).map(([name, shape]) => (
            <details id={`shape-${name}`}>
              <summary class="tap">{name}</summary>
              {shape.description && <p>{shape.description}</p>}
              <Fields shape={shape} />
            </details>
          ))}
        </section>
      </div>
    </Document>
  )
}

const Described = ({ path, method, operation, here }: At & { here: Here }) => {
  const { operationId, summary, description, parameters, requestBody, responses, security, deprecated } = operation
  const body = requestBody?.content['application/json']
  const [by = ''] = Object.keys(security?.[0] ?? {})
  const answers = Object.entries(responses)
  const example = exampleOf(here, path, method, operation)
  return (
    <div class="operation" id={operationId}>
      <h3>{summary}</h3>
      <p>
        <code>
          <b>{method.toUpperCase()}</b> {path}
        </code>
      </p>
      {deprecated && <p class="notice">{referenceText.deprecated}</p>}
      {description && <p>{description.replaceAll('`', '')}</p>}
      {referenceText.needs[by] && <p>{referenceText.needs[by]}</p>}
      {parameters.length > 0 && (
        <>
          <h4>{referenceText.parameters}</h4>
          <ul class="fields-of">
            {parameters.map(({ name, required, schema = {}, description: words }) => (
              <li>
                <code>
                  <b>{name}</b>
                </code>{' '}
                <Kind shape={schema} /> {required && <span class="fine">{referenceText.required} </span>}
                {schema.default !== undefined && `${referenceText.orElse} ${schema.default}. `}
                {words?.replaceAll('`', '')}
              </li>
            ))}
          </ul>
        </>
      )}
      {body && (
        <p>
          {referenceText.body}: <Kind shape={body.schema} />
        </p>
      )}
      <h4>{referenceText.answers}</h4>
      <ul class="fields-of">
        {answers
          .filter(([status]) => Number(status) < 400)
          .map(([status, { description: words, content = {} }]) => (
            <li>
              <code>
                <b>{status}</b>
              </code>{' '}
              {words.replaceAll('`', '')}{' '}
              {Object.entries(content).map(([type, { schema }]) =>
                type === 'application/json' ? <Kind shape={schema} /> : <code>{type}</code>,
              )}
            </li>
          ))}
      </ul>
      <p class="fine">
        {referenceText.refusals}:{' '}
        {answers
          .filter(([status]) => Number(status) >= 400)
          .map(([status, { content = {} }]) => {
            const reasons = Object.keys(content['application/problem+json']?.examples ?? {})
            return `${status} ${reasons.join(', ')}`
          })
          .join(' · ')}
      </p>
      <h4>{referenceText.example}</h4>
      <pre>
        <code data-example={operationId}>{example}</code>
      </pre>
      {method === 'get' && !path.includes('{code}') && (
        <p>
          <a class="tap" href={/"([^"]+)"/.exec(example)?.[1]}>
            {referenceText.open}
          </a>
        </p>
      )}
    </div>
  )
}
