// Where the parts of a lesson stand: side by side with borders that can be moved, stacked where it is narrow.

import { type ReactNode, useMemo } from 'react';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import type { KeptText } from '../app/keptText.ts';
import { strings } from '../app/strings.ts';
import { useMedia } from './useMedia.ts';
import './LessonLayout.css';

interface LessonLayoutProps {
  readonly kept: KeptText;
  readonly text: ReactNode;
  readonly editor: ReactNode;
  readonly panels: ReactNode;
}

export function LessonLayout(props: LessonLayoutProps): ReactNode {
  return useMedia('(max-width: 799px)') ? <Stacked {...props} /> : <SideBySide {...props} />;
}

function Stacked({ text, editor, panels }: LessonLayoutProps): ReactNode {
  return (
    <main className="stacked">
      {text}
      <section className="stacked-editor" aria-label={strings.work.about}>
        {editor}
      </section>
      <div className="stacked-panels">{panels}</div>
    </main>
  );
}

function SideBySide({ kept, text, editor, panels }: LessonLayoutProps): ReactNode {
  const storage = useMemo(
    () => ({ getItem: kept.read, setItem: (key: string, layout: string) => void kept.write(key, layout) }),
    [kept],
  );
  const columns = useDefaultLayout({ id: 'migration-lab:columns', storage });
  const rows = useDefaultLayout({ id: 'migration-lab:rows', storage });
  return (
    <main className="side-by-side">
      <Group orientation="horizontal" defaultLayout={columns.defaultLayout} onLayoutChanged={columns.onLayoutChanged}>
        <Panel id="text" className="pane-text" defaultSize="36%" minSize="280px">
          {text}
        </Panel>
        <Separator className="border border-upright" aria-label={strings.layout.columns} />
        <Panel id="work" defaultSize="64%" minSize="400px">
          <Group orientation="vertical" defaultLayout={rows.defaultLayout} onLayoutChanged={rows.onLayoutChanged}>
            <Panel id="editor" className="pane-editor" defaultSize="58%" minSize="180px">
              <section className="pane-column" aria-label={strings.work.about}>
                {editor}
              </section>
            </Panel>
            <Separator className="border border-level" aria-label={strings.layout.rows} />
            <Panel id="panels" defaultSize="42%" minSize="90px">
              {panels}
            </Panel>
          </Group>
        </Panel>
      </Group>
    </main>
  );
}
