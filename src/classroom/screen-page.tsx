import { LivePage } from './live-page.tsx'
import { screenText } from './screen-text.ts'
import { type ScreenState, ScreenView } from './screen-view.tsx'

/** The projector’s page. */
export const ScreenPage = ({ state }: { state: ScreenState }) => {
  const { code } = state.snapshot.session
  return (
    <LivePage title={screenText.title(code)} script="screen.js" start={{ code }} bare>
      <ScreenView {...state} />
    </LivePage>
  )
}
