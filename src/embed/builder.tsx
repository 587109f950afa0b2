import { addresses } from '../http/addresses.ts'
import { contrastsOf } from './contrasts.ts'
import { fontNames } from './font.ts'
import { embedText } from './text.ts'
import { readTheme } from './theme.ts'

const words = embedText.builder

type Props = {
  /** What the page was asked with: the story, perhaps a version, and the look. */
  query: Record<string, string | undefined>
}

/**
 * Where an editor tries colors and a font. A plain form shows the page anew; with script, widgets, code and contrast follow
 * each change. The width is chosen without either.
 */
export const Builder = ({ query }: Props) => (
  <section aria-labelledby="look" class="look">
    <form method="get" action={`${addresses.embed.page()}#look`} data-look>
      {(['story', 'version'] as const).map(
        (name) => query[name] !== undefined && <input type="hidden" name={name} value={query[name]} />,
      )}
      <fieldset class="fields">
        <legend>
          <h2 id="look">{words.title}</h2>
        </legend>
        <label>
          {words.theme}
          <select name="theme">
            {Object.entries(words.themes).map(([value, label]) => (
              <option value={value} selected={value === query.theme}>
                {label}
              </option>
            ))}
          </select>
        </label>
        {(['accent', 'background', 'text'] as const).map((name) => (
          <label>
            {words[name]}
            <input name={name} value={query[name]} placeholder="#a3321f" pattern="#?([0-9a-fA-F]{3}){1,2}" size={8} />
          </label>
        ))}
        <label>
          {words.radius}
          <input name="radius" type="number" min="0" max="24" value={query.radius} />
        </label>
        <label>
          {words.font}
          <select name="font">
            {['', 'inherit', ...fontNames].map((name) => (
              <option value={name} selected={name === query.font}>
                {name || words.ownFont}
              </option>
            ))}
          </select>
        </label>
      </fieldset>
      <button type="submit" class="button second">
        {words.show}
      </button>
    </form>
    <div role="status" data-contrast>
      {contrastsOf(readTheme({ theme: 'auto', ...query })).map((contrast) => (
        <p>{words.contrast(contrast)}</p>
      ))}
    </div>
    <fieldset class="widths">
      <legend>{words.width}</legend>
      {Object.entries(words.widths).map(([width, label]) => (
        <label class="tap">
          <input type="radio" name="width" value={width} checked={width === 'full'} /> {label}
        </label>
      ))}
    </fieldset>
  </section>
)
