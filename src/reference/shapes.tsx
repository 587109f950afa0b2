import { kindOf, namedIn, type Shape } from './document.ts'
import { referenceText } from './text.ts'

/** What a value of this shape is, with a link to each shape that has a name. */
export const Kind = ({ shape }: { shape: Shape }) => (
  <code>
    {kindOf(shape)
      .split(/\b([A-Z]\w+)\b/)
      .map((part, i) => (i % 2 === 1 && isNamed(shape, part) ? <a href={`#shape-${part}`}>{part}</a> : part))}
  </code>
)

/** Whether the shape, or one that it is made of, has this name. */
function isNamed(shape: Shape, name: string): boolean {
  const parts = [...(shape.anyOf ?? []), ...(shape.oneOf ?? []), ...(shape.items ? [shape.items] : [])]
  return namedIn(shape) === name || parts.some((part) => isNamed(part, name))
}

/** What an object has in it, field by field; of several kinds, one after the other. */
export const Fields = ({ shape }: { shape: Shape }) => {
  const { properties, required = [], items, additionalProperties: others } = shape
  const kinds = [...(shape.anyOf ?? []), ...(shape.oneOf ?? [])].filter(hasFields)
  if (properties)
    return (
      <ul class="fields-of">
        {Object.entries(properties).map(([name, field]) => (
          <li>
            <code>
              <b>{name}</b>
            </code>{' '}
            <Kind shape={field} />
            {!required.includes(name) && <span class="fine"> {referenceText.optional}</span>}
            {field.description && <span class="about"> {field.description}</span>}
            <Fields shape={field} />
          </li>
        ))}
      </ul>
    )
  if (items && hasFields(items)) return <Fields shape={items} />
  if (typeof others === 'object' && hasFields(others)) return <Fields shape={others} />
  return (
    <>
      {kinds.map((kind) => (
        <Fields shape={kind} />
      ))}
    </>
  )
}

const hasFields = ({ properties, items, anyOf = [], oneOf = [], additionalProperties: others }: Shape): boolean =>
  properties !== undefined ||
  (items !== undefined && hasFields(items)) ||
  (typeof others === 'object' && hasFields(others)) ||
  [...anyOf, ...oneOf].some(hasFields)
