/** What a page says when nothing more will come, and where to go on. */
export type FinalMessage = { title: string; hint?: string | undefined; href: string; label: string }

export const FinalView = ({ title, hint, href, label }: FinalMessage) => (
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
