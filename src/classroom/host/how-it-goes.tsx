import { startText } from './start-text.ts'

/** What will happen, as three small pictures of the product: the code on the projector, phones that vote, the votes. */
export const HowItGoes = () => (
  <ol class="how bare">
    {startText.how.map(({ title, text }, i) => (
      <li>
        <svg viewBox="0 0 160 100" aria-hidden="true">
          {pictures[i]}
        </svg>
        <p>
          <b>{`${i + 1}. ${title}`}</b> {text}
        </p>
      </li>
    ))}
  </ol>
)

const Code = () => (
  <>
    <rect class="shape" x="22" y="8" width="116" height="74" rx="4" />
    <path class="line" d="M8 92h144" />
    <rect class="line" x="32" y="22" width="36" height="36" />
    <path class="ink" d="M37 27h9v9h-9zM54 27h9v9h-9zM37 44h9v9h-9zM50 40h4v4h-4zM58 44h5v9h-5zM50 49h4v4h-4z" />
    <text x="74" y="46">
      K4M7
    </text>
    <rect class="soft" x="76" y="54" width="40" height="4" />
    <rect class="accent" x="32" y="66" width="28" height="8" rx="1" />
    <rect class="soft" x="64" y="68" width="52" height="4" />
  </>
)

const phones = [
  { x: 12, picked: 1 },
  { x: 60, picked: 2 },
  { x: 108, picked: 1 },
]

const Phones = () => (
  <>
    {phones.map(({ x, picked }) => (
      <>
        <rect class="shape" x={`${x}`} y="10" width="40" height="80" rx="6" />
        <rect class="ink" x={`${x + 7}`} y="20" width="26" height="4" />
        {[0, 1, 2, 3].map((row) => (
          <rect
            class={row === picked ? 'accent' : 'line'}
            x={`${x + 7}`}
            y={`${32 + row * 13}`}
            width="26"
            height="9"
            rx="1"
          />
        ))}
      </>
    ))}
  </>
)

const bars = [26, 70, 14]

const Votes = () => (
  <>
    <rect class="shape" x="8" y="8" width="144" height="84" rx="2" />
    <rect class="ink" x="18" y="18" width="96" height="6" />
    {bars.map((share, row) => (
      <>
        <circle class={row === 1 ? 'right' : 'line'} cx="24" cy={`${42 + row * 18}`} r="6" />
        <rect class={row === 1 ? 'right' : 'accent'} x="36" y={`${38 + row * 18}`} width={`${share}`} height="8" />
        <rect class="line" x="36" y={`${38 + row * 18}`} width="104" height="8" />
      </>
    ))}
    <path class="tick" d="M21 60l2.5 2.5 4-5" />
  </>
)

const pictures = [<Code />, <Phones />, <Votes />]
