// A page whose text is fetched first: empty while it comes, and a way to try again when it does not.

import type { ReactNode } from 'react';
import { strings } from '../../app/strings.ts';
import { HelpPage } from '../HelpPage.tsx';
import { Button } from '../parts/Button.tsx';
import type { Loaded } from '../useLoaded.ts';

interface LoadedPageProps<Value> {
  readonly loaded: Loaded<Value>;
  readonly children: (value: Value) => ReactNode;
}

export function LoadedPage<Value>({ loaded, children }: LoadedPageProps<Value>): ReactNode {
  switch (loaded.kind) {
    case 'loading':
      return <main className="course-page" aria-busy="true" aria-label={strings.page.loadingPage} />;
    case 'failed':
      return (
        <HelpPage title={strings.page.unreachablePage}>
          {strings.page.unreachableHelp} <code>{loaded.message}</code>{' '}
          <Button onPress={loaded.retry}>{strings.page.retry}</Button>
        </HelpPage>
      );
    case 'ready':
      return children(loaded.value);
  }
}
