import { words } from '@/lib/words'

import { MessagePage } from './message-page'

/** Only staff see previews, and nobody is signed in. */
export const SignInMessage = () => (
  <MessagePage title={words.signInFirst}>
    <p>{words.signInWhy}</p>
    <p>
      <a href="/admin">{words.signIn}</a>. {words.signInAgain}
    </p>
  </MessagePage>
)
