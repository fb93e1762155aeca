// Below the editor: the schema, what Postgres did, the console. The chosen one is remembered.

import { memo, type ReactNode, useState } from 'react';
import { formatCount } from '../../app/figures.ts';
import { hazardNotes } from '../../app/hazardNotes.ts';
import type { KeptText } from '../../app/keptText.ts';
import type { OpenLesson } from '../../app/lessonState.ts';
import { strings } from '../../app/strings.ts';
import type { Course } from '../../model/course.ts';
import { ConsolePanel } from './ConsolePanel.tsx';
import { SchemaPanel } from './SchemaPanel.tsx';
import { type ShownCheck, StatementsPanel } from './StatementsPanel.tsx';
import { Tabs } from './Tabs.tsx';

const ids = ['schema', 'statements', 'console'] as const;
type PanelId = (typeof ids)[number];
const key = 'migration-lab:panel';

interface PanelsProps {
  readonly schema: OpenLesson['schema'];
  readonly statements: OpenLesson['statements'];
  readonly judged: OpenLesson['judged'];
  readonly crashTest: OpenLesson['crashTest'];
  readonly safeForm: OpenLesson['safeForm'];
  readonly course: Course;
  readonly exerciseId: string;
  readonly printed: OpenLesson['printed'];
  readonly kept: KeptText;
  readonly onCompare: () => void;
  readonly onGoTo: (line: number) => void;
  /** The line of the statement under the pointer; null when there is none. */
  readonly onPoint: (line: number | null) => void;
}

/** Long lists: drawn anew only when a run has changed them, not with every key that is typed. */
export const Panels = memo(function Panels(props: PanelsProps): ReactNode {
  const { schema, statements, printed, kept, onCompare, onGoTo, onPoint } = props;
  const [chosen, setChosen] = useState<PanelId>(() => ids.find((id) => id === kept.read(key)) ?? 'statements');
  const counts: Record<PanelId, number> = {
    schema: schema.kind === 'read' ? schema.schema.tables.length : 0,
    statements: statements?.filter((each) => !each.bookkeeping).length ?? 0,
    console: printed.lines.length + printed.dropped,
  };
  const tabs = ids.map((id) => ({
    id,
    title: strings.panels[id],
    count: counts[id] === 0 ? null : formatCount(counts[id]),
  }));

  function choose(id: PanelId): void {
    setChosen(id);
    kept.write(key, id);
  }

  return (
    <Tabs label={strings.panels.about} tabs={tabs} chosen={chosen} onChoose={choose}>
      {chosen === 'schema' ? <SchemaPanel state={schema} /> : null}
      {chosen === 'statements' ? (
        <StatementsPanel
          statements={statements}
          check={shownCheck(props)}
          onCompare={onCompare}
          onGoTo={onGoTo}
          onPoint={onPoint}
        />
      ) : null}
      {chosen === 'console' ? <ConsolePanel printed={printed} /> : null}
    </Tabs>
  );
});

/** The last check, as long as nothing ran after it. */
function shownCheck({ judged, statements, crashTest, safeForm, course, exerciseId }: PanelsProps): ShownCheck | null {
  if (judged === null || judged.verdict.statements !== statements) return null;
  const { verdict } = judged;
  return { verdict, crashTest, safeForm, hazards: hazardNotes(course, exerciseId, verdict.hazards) };
}
