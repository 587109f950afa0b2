type Props = { title: string; hint?: string | undefined; href: string; label: string }

/** A live view that has come to its end: what happened, and the way on. */
export const OverView = ({ title, hint, href, label }: Props) => (
  <section class="view over">
    <h1 tabindex={-1}>{title}</h1>
    {hint && <p>{hint}</p>}
    <p>
      <a class="button" href={href}>
        {label}
      </a>
    </p>
  </section>
)
