/** The sentence to weigh, where there is one, and what is asked; inside a heading, so that both are read. */
export const Asked = ({ statement, stem }: { statement?: string; stem: string }) => (
  <>
    {statement !== undefined && <span class="statement">{statement}</span>} {stem}
  </>
)
