import { RoomPage } from './room-page.tsx'
import { type ScreenState, ScreenView } from './screen-view.tsx'
import { screenText } from './text.ts'

/** The projector’s page. */
export const ScreenPage = ({ state }: { state: ScreenState }) => {
  const { code } = state.snapshot.session
  return (
    <RoomPage title={screenText.title(code)} script="screen.js" start={{ code }} bare>
      <ScreenView {...state} />
    </RoomPage>
  )
}
